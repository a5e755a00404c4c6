import DuchaModel

extension Department {
  /// Land, environment, building, traffic.
  static let landAndCities: [Department] = [
    Department(
      "自然资源", cores: ["自然资源", "自然资源和规划", "自然资源规划", "自规", "资规", "规划和自然资源"], state: "自然资源部",
      province: "自然资源厅", city: "自然资源和规划局", county: "自然资源和规划局",
      formerly: [.init(["国土资源局", "国土局", "规划局", "城乡规划局", "矿管局", "矿产资源管理局", "测绘地理信息局"], 2018)]),
    Department(
      "生态环境", cores: ["生态环境"], state: "生态环境部", province: "生态环境厅", city: "生态环境局", county: "生态环境局",
      others: ["生态环境分局"], formerly: [.init(["环保局", "环境保护局", "环保厅", "环境保护厅", "环境保护部", "环保部"], 2018)]),
    Department(
      "住房和城乡建设",
      cores: ["住房和城乡建设", "住房城乡建设", "住建", "住房和城乡规划建设", "住房城乡规划建设"],
      state: "住房和城乡建设部", province: "住房和城乡建设厅", city: "住房和城乡建设局", county: "住房和城乡建设局",
      others: ["建设局", "建设厅", "住建委", "住房和城乡建设委员会", "住房城乡建设委", "城乡建设局", "城乡建设委", "城建局"],
      plates: ["人民防空办公室"], formerly: [.init(["房管局", "房产管理局", "规划建设局"], 2018)]),
    Department(
      "交通运输", cores: ["交通运输", "交通"], endings: ["局", "委"], state: "交通运输部", province: "交通运输厅", city: "交通运输局",
      county: "交通运输局", others: ["交运局"]),
    Department(
      "公路", .institution, cores: ["公路事业发展", "公路与运输管理", "公路"], endings: ["中心", "局"], province: "公路事业发展中心",
      others: ["公路管理局", "公路管理中心", "公路港航与运输管理中心"]),
    Department(
      "城市管理", cores: ["城市管理", "城管", "城市管理和综合执法", "城市管理综合执法", "城市管理行政执法", "城管执法"], city: "城市管理局",
      county: "城市管理局", others: ["城市管理委员会", "城管委"]),
    Department(
      "综合行政执法", cores: ["综合行政执法", "综合执法"], endings: ["局"], city: "综合行政执法局", county: "综合行政执法局",
      formerly: [.init(["行政执法局"], 2018)]),
    Department(
      "人民防空", cores: ["人民防空", "人防"], endings: ["办公室", "办"], province: "人民防空办公室", city: "人民防空办公室",
      county: "人民防空办公室"),
    Department(
      "国防动员", cores: ["国防动员", "国动"], endings: ["办公室", "办"], province: "国防动员办公室", city: "国防动员办公室",
      county: "国防动员办公室"),
    Department(
      "园林绿化", cores: ["园林绿化", "园林", "市政园林"], endings: ["局", "中心"], city: "园林绿化局", others: ["园林文物局", "园林管理局"]),
    Department(
      "海洋", cores: ["海洋", "海洋经济", "海洋发展"], endings: ["局"], state: "国家海洋局", province: "海洋局", city: "海洋局",
      others: ["海洋经济厅"]),
    Department(
      "地震", cores: ["地震"], endings: ["局", "办"], state: "中国地震局", province: "地震局", others: ["防震减灾局", "地震监测中心"]),
    Department(
      "港航", cores: ["港航管理", "港航", "港口管理", "港口"], endings: ["局", "中心"], city: "港航管理局", others: ["港航事业发展中心"]),
    Department(
      "铁路", cores: ["铁路"], endings: ["办", "办公室"], state: "国家铁路局", others: ["铁路建设办公室", "铁办", "铁建办"]),
  ]
}
