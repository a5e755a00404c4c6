import DuchaModel

extension Department {
  /// Farming, water, forests.
  static let countryside: [Department] = [
    Department(
      "农业农村", cores: ["农业农村"], endings: ["局", "委"], state: "农业农村部", province: "农业农村厅", city: "农业农村局",
      county: "农业农村局", plates: ["乡村振兴局"],
      formerly: [.init(["农业局", "农粮局", "农业和粮食局", "农委", "农业委员会", "农牧局", "农业厅", "农业部"], 2018)]),
    Department(
      "乡村振兴", cores: ["乡村振兴"], state: "国家乡村振兴局", province: "乡村振兴局", city: "乡村振兴局", county: "乡村振兴局",
      formerly: [.init(["扶贫办", "扶贫开发办公室", "扶贫开发局", "扶贫移民局", "国务院扶贫办"], 2021)]),
    Department(
      "水利", cores: ["水利", "水务"], state: "水利部", province: "水利厅", city: "水利局", county: "水利局",
      formerly: [.init(["水电局", "水保局", "水土保持局"], 2018)]),
    Department(
      "林业", cores: ["林业", "林业和草原", "林草"], state: "国家林业和草原局", province: "林业局",
      city: "林业局",
      county: "林业局", others: ["国家林草局"]),
    Department(
      "畜牧", cores: ["畜牧兽医", "畜牧水产", "畜牧"], endings: ["中心", "事务中心"], province: "畜牧兽医局",
      others: ["畜牧水产事务中心", "畜牧兽医水产局"]),
    Department(
      "农机", .institution, cores: ["农业机械", "农机"], endings: ["事务中心", "中心"], county: "农机事务中心", others: ["农机局"]),
    Department(
      "水文", .vertical, cores: ["水文"], endings: ["局", "中心", "站"], province: "水文中心", city: "水文中心",
      others: ["水文管理中心", "水文监测中心", "水文水资源监测中心"]),
    Department(
      "移民", .institution, cores: ["水库移民", "移民事务"], endings: ["中心", "局"], county: "移民事务中心",
      others: ["库区移民事务中心", "水库移民后期扶持中心"]),
  ]
}
