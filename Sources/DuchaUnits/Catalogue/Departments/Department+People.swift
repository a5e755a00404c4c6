import DuchaModel

extension Department {
  /// Schooling, health, work, culture.
  static let people: [Department] = [
    Department(
      "教育", cores: ["教育"], state: "教育部", province: "教育厅", city: "教育局", county: "教育局",
      others: ["教体局", "教育体育局", "教育和体育局", "教科体局", "教育科技体育局", "教育委", "教委"]),
    Department(
      "民政", cores: ["民政"], state: "民政部", province: "民政厅", city: "民政局", county: "民政局",
      formerly: [.init(["老龄办", "老龄委办公室"], 2023)]),
    Department(
      "人力资源和社会保障", cores: ["人力资源和社会保障", "人力资源社会保障", "人力社保", "人社"], state: "人力资源和社会保障部",
      province: "人力资源和社会保障厅", city: "人力资源和社会保障局", county: "人力资源和社会保障局",
      formerly: [.init(["人事局", "劳动和社会保障局", "劳动保障局", "人劳社保局"], 2009)]),
    Department(
      "卫生健康", cores: ["卫生健康", "卫健"], endings: ["局", "委", "委员会"], state: "国家卫生健康委员会", province: "卫生健康委员会",
      city: "卫生健康委员会", county: "卫生健康局", plates: ["疾病预防控制局", "中医药管理局"],
      formerly: [
        .init(["卫计委", "卫计局", "卫生和计划生育委员会", "卫生和计划生育局", "卫生计生委", "卫生计生局", "卫生局", "计生委", "人口计生局"], 2018)
      ]),
    Department(
      "疾病预防控制", cores: ["疾病预防控制", "疾控"], endings: ["局"], state: "国家疾病预防控制局", province: "疾病预防控制局",
      city: "疾病预防控制局", county: "疾病预防控制局"),
    Department(
      "医疗保障", cores: ["医疗保障", "医保"], state: "国家医疗保障局", province: "医疗保障局", city: "医疗保障局", county: "医疗保障局"),
    Department(
      "退役军人事务", cores: ["退役军人事务", "退役军人"], state: "退役军人事务部", province: "退役军人事务厅", city: "退役军人事务局",
      county: "退役军人事务局"),
    Department(
      "文化和旅游",
      cores: [
        "文化和旅游", "文化旅游", "文旅", "文化广电和旅游", "文化广电旅游", "文化和广电旅游", "文广旅", "文广旅游", "文旅广电", "文化旅游广电", "文化旅游和广电",
        "文化和广电旅游体育", "文化广电旅游体育", "文化广电和旅游体育", "文化旅游体育", "文化旅游广电体育", "文化和旅游广电体育", "文广旅体", "文旅体", "文体旅", "文体旅游",
        "文旅广体",
      ], state: "文化和旅游部", province: "文化和旅游厅", city: "文化广电旅游局", county: "文化和旅游局", plates: ["文物局"],
      formerly: [
        .init(
          [
            "旅发委", "旅游发展委员会", "旅游发展委", "旅游局", "旅游委", "文化局", "文广新局", "文化广电新闻出版局", "文广局", "文化广电局", "文体局",
            "文广出版局",
          ], 2018)
      ]),
    Department(
      "文物", cores: ["文物"], state: "国家文物局", province: "文物局", city: "文物局", county: "文物局"),
    Department(
      "广播电视", cores: ["广播电视", "广电"], state: "国家广播电视总局", province: "广播电视局"),
    Department(
      "体育", cores: ["体育"], state: "国家体育总局", province: "体育局", city: "体育局", county: "体育局",
      others: ["体育事业发展中心"]),
    Department(
      "民族宗教", cores: ["民族宗教事务", "民族和宗教事务", "民族宗教", "民宗"], endings: ["局", "委", "委员会"], state: "国家民族事务委员会",
      province: "民族宗教事务委员会", city: "民族宗教事务局", county: "民族宗教事务局", others: ["国家民委", "民委", "民族事务局", "宗教局"]),
    Department(
      "侨务", cores: ["侨务"], endings: ["办公室", "办"], province: "侨务办公室", city: "侨务办公室", county: "侨务办公室",
      others: ["侨办"]),
    Department(
      "融媒体", .institution, cores: ["融媒体", "传媒", "融媒"], endings: ["中心"], city: "融媒体中心", county: "融媒体中心",
      formerly: [.init(["广播电视台", "电视台", "新闻中心", "新闻传媒中心"], 2019)]),
    Department(
      "疾控中心", .institution, cores: ["疾病预防控制", "疾控"], endings: ["中心"], province: "疾病预防控制中心", city: "疾病预防控制中心",
      county: "疾病预防控制中心"),
  ]
}
