/// Plans for the command's tests: as short as a plan can be and still have every part.
enum Plans {
  /// Four tasks: a list, a lead, a joint one, one without a clause.
  static let county = """
    青溪县科普行动方案（2024—2025年）

    一、总体要求
    为提高公民科学素质，制定本方案。
    二、重点任务
    （一）建好科普场馆。2024年6月底前建成县科技馆。（责任单位：县科协、县财政局）
    （二）办好科技活动周。每年举办1次。（县科技局牵头，县教育局、县科协配合）
    （三）推进科普进校园。到2025年，覆盖中小学30所以上。（县教育局、县科协按职责分工负责）
    三、保障措施
    （一）加强组织领导。健全协调机制，定期研究解决问题。
    青溪县人民政府办公室
    2024年1月10日

    """

  /// The next edition: the first task has another deadline and another unit, the third is gone, a fourth is new.
  static let countyRevised = """
    青溪县科普行动方案（2024—2025年）

    一、总体要求
    为提高公民科学素质，制定本方案。
    二、重点任务
    （一）建好科普场馆。2024年9月底前建成县科技馆。（责任单位：县科协、县财政局、县住建局）
    （二）办好科技活动周。每年举办1次。（县科技局牵头，县教育局、县科协配合）
    （三）建设科普示范乡镇。到2025年，建成科普示范乡镇5个。（责任单位：县科协）
    三、保障措施
    （一）加强组织领导。健全协调机制，定期研究解决问题。
    青溪县人民政府办公室
    2024年1月10日

    """
}
