import DuchaModel

extension Department {
  /// The government itself and what serves all of it.
  static let offices: [Department] = [
    Department(
      "政府", .government, province: "人民政府", city: "人民政府", county: "人民政府", others: ["政府"]),
    Department(
      "政府办公室", cores: ["政府", "府", "人民政府"], endings: ["办公室", "办"], state: "国务院办公厅", province: "人民政府办公厅",
      city: "人民政府办公室", county: "人民政府办公室", others: ["政府办公厅", "府办公厅"]),
    Department(
      "机关事务", cores: ["机关事务管理", "机关事务"], endings: ["局", "中心"], state: "国家机关事务管理局", province: "机关事务管理局",
      city: "机关事务管理局", county: "机关事务中心", others: ["国管局", "机关事务服务中心", "机关事务保障中心"]),
    Department(
      "政务服务", cores: ["政务服务管理", "政务服务", "行政审批服务", "行政审批"], endings: ["局", "办"], province: "政务服务管理局",
      city: "行政审批服务局", county: "行政审批服务局", others: ["政务服务管理办公室", "政务办", "审批局"]),
    Department(
      "数据", cores: ["数据", "数据资源管理", "大数据管理", "大数据发展管理", "大数据发展"], endings: ["局"], state: "国家数据局",
      province: "数据局", city: "数据局", county: "数据局",
      others: ["数据管理局", "政务服务和数据管理局", "政务服务和大数据局", "政数局", "政务和数据局"],
      formerly: [.init(["大数据局", "大数据中心", "电子政务办"], 2023)]),
    Department(
      "外事", cores: ["外事", "人民政府外事", "政府外事"], endings: ["办公室", "办"], state: "外交部", province: "外事办公室",
      city: "外事办公室", county: "外事办公室", formerly: [.init(["外侨办", "外事侨务办公室"], 2018)]),
    Department(
      "研究室", cores: ["人民政府", "政府"], endings: ["研究室"], state: "国务院研究室", province: "人民政府研究室", city: "人民政府研究室"),
    Department(
      "地方志", .institution, cores: ["地方志"], endings: ["办公室", "办", "编纂委员会办公室"], province: "地方志编纂委员会办公室",
      others: ["方志办", "史志办", "史志研究室"]),
  ]
}
