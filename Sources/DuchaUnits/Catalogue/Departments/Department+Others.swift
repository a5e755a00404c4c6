import DuchaModel

extension Department {
  /// Parks, firms and what else plans name.
  static let others: [Department] = [
    Department(
      "经济开发区", .park, cores: ["经济开发区", "经济技术开发区", "经开区", "开发区"], endings: ["管委会", "管理委员会"],
      city: "经济技术开发区管理委员会", county: "经济开发区管理委员会", others: ["开发区管委"]),
    Department(
      "高新区", .park, cores: ["高新技术产业开发区", "高新区", "高新技术产业园区"], endings: ["管委会", "管理委员会"],
      city: "高新技术产业开发区管理委员会"),
    Department(
      "工业园区", .park, cores: ["工业园区", "工业园", "产业园区"], endings: ["管委会", "管理委员会"]),
    Department(
      "综合保税区", .park, cores: ["综合保税区", "综保区"], endings: ["管委会", "管理委员会"], city: "综合保税区管理委员会"),
    Department("电信", .enterprise, cores: ["电信"], endings: ["公司", "分公司"], others: ["电信", "中国电信"]),
    Department("移动", .enterprise, cores: ["移动"], endings: ["公司", "分公司"], others: ["移动", "中国移动"]),
    Department("联通", .enterprise, cores: ["联通"], endings: ["公司", "分公司"], others: ["联通", "中国联通"]),
    Department("铁塔", .enterprise, cores: ["铁塔"], endings: ["公司", "分公司"], others: ["铁塔", "中国铁塔"]),
  ]
}
