import DuchaModel

extension Department {
  /// Mass organisations.
  static let massOrganizations: [Department] = [
    Department(
      "总工会", .massOrganization, state: "中华全国总工会", province: "总工会", city: "总工会", county: "总工会",
      others: ["全国总工会"]),
    Department(
      "共青团", .massOrganization, state: "共青团中央", province: "共青团*委", city: "共青团*委", county: "共青团*委",
      others: ["团#委", "共青团#委", "团委"]),
    Department(
      "妇联", .massOrganization, state: "中华全国妇女联合会", province: "妇女联合会", city: "妇女联合会", county: "妇女联合会",
      others: ["妇联", "全国妇联"]),
    Department(
      "科协", .massOrganization, state: "中国科学技术协会", province: "科学技术协会", city: "科学技术协会", county: "科学技术协会",
      others: ["科协", "中国科协"]),
    Department(
      "残联", .massOrganization, state: "中国残疾人联合会", province: "残疾人联合会", city: "残疾人联合会", county: "残疾人联合会",
      others: ["残联", "中国残联"]),
    Department(
      "工商联", .massOrganization, state: "中华全国工商业联合会", province: "工商业联合会", city: "工商业联合会", county: "工商业联合会",
      others: ["工商联", "全国工商联", "总商会"]),
    Department(
      "红十字会", .massOrganization, state: "中国红十字会总会", province: "红十字会", city: "红十字会", county: "红十字会"),
    Department(
      "文联", .massOrganization, state: "中国文学艺术界联合会", province: "文学艺术界联合会", city: "文学艺术界联合会",
      county: "文学艺术界联合会",
      others: ["文联", "中国文联"]),
    Department(
      "社科联", .massOrganization, province: "社会科学界联合会", city: "社会科学界联合会", county: "社会科学界联合会", others: ["社科联"]),
    Department(
      "侨联", .massOrganization, state: "中华全国归国华侨联合会", province: "归国华侨联合会", city: "归国华侨联合会", county: "归国华侨联合会",
      others: ["侨联", "中国侨联"]),
    Department(
      "贸促会", .massOrganization, state: "中国国际贸易促进委员会", province: "贸促会", city: "贸促会",
      others: ["国际贸易促进委员会", "贸促会", "贸促支会"]),
    Department(
      "计生协", .massOrganization, province: "计划生育协会", city: "计划生育协会", county: "计划生育协会", others: ["计生协", "计生协会"]),
    Department("法学会", .massOrganization, province: "法学会", city: "法学会", county: "法学会"),
    Department(
      "关工委", .massOrganization, province: "关心下一代工作委员会", city: "关心下一代工作委员会", county: "关心下一代工作委员会",
      others: ["关工委"]),
  ]
}
