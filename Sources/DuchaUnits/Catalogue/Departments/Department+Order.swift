import DuchaModel

extension Department {
  /// Order, law, safety.
  static let order: [Department] = [
    Department("公安", cores: ["公安"], state: "公安部", province: "公安厅", city: "公安局", county: "公安局"),
    Department(
      "交警", cores: ["公安局交警", "公安局交通警察", "交警", "公安交警"], endings: ["支队", "大队"], city: "公安局交通警察支队",
      county: "公安局交通警察大队"),
    Department(
      "森林公安", cores: ["森林公安"], endings: ["局", "分局"], others: ["公安局森林警察大队", "公安局森林分局"]),
    Department(
      "司法", cores: ["司法"], state: "司法部", province: "司法厅", city: "司法局", county: "司法局",
      formerly: [.init(["政府法制办", "法制办", "政府法制办公室", "法制局"], 2018)]),
    Department(
      "应急管理", cores: ["应急管理", "应急"], state: "应急管理部", province: "应急管理厅", city: "应急管理局", county: "应急管理局",
      formerly: [.init(["安监局", "安全生产监督管理局", "安全监管局", "应急办", "安监总局"], 2018)]),
    Department(
      "信访", cores: ["信访"], endings: ["局", "办"], state: "国家信访局", province: "信访局", city: "信访局", county: "信访局",
      others: ["委#政府信访局"]),
    Department(
      "国家安全", .vertical, cores: ["国家安全", "国安"], state: "国家安全部", province: "国家安全厅", city: "国家安全局"),
    Department(
      "法院", .judiciary, state: "最高人民法院", province: "高级人民法院", city: "中级人民法院", county: "人民法院",
      others: ["法院", "中院", "高院"]),
    Department(
      "检察院", .judiciary, state: "最高人民检察院", province: "人民检察院", city: "人民检察院", county: "人民检察院", others: ["检察院"]),
    Department(
      "人大", .congress, province: "人民代表大会常务委员会", city: "人民代表大会常务委员会", county: "人民代表大会常务委员会",
      others: ["人大常委会", "人大"]),
    Department(
      "政协", .congress, province: "政协*委员会", city: "政协*委员会", county: "政协*委员会",
      others: ["政协", "中国人民政治协商会议*委员会"]),
    Department(
      "人武部", .vertical, cores: ["人民武装", "人武"], endings: ["部"], county: "人民武装部"),
    Department("军分区", .vertical, city: "军分区", others: ["警备区"]),
    Department("武警", .vertical, cores: ["武警"], endings: ["支队", "中队"], city: "武警支队", county: "武警中队"),
  ]
}
