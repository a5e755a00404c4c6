import DuchaModel

extension Department {
  /// Planning, industry, trade, money.
  static let economy: [Department] = [
    Department(
      "发展改革", cores: ["发展和改革", "发展改革", "发改"], endings: ["局", "委", "委员会"], state: "国家发展和改革委员会",
      province: "发展和改革委员会", city: "发展和改革委员会", county: "发展和改革局", plates: ["粮食和物资储备局"],
      formerly: [.init(["物价局", "发展计划局", "计划局", "计委"], 2018)]),
    Department(
      "工业和信息化", cores: ["工业和信息化", "工业信息化", "工信", "经济和信息化", "经济信息化", "经信"], endings: ["局", "委", "委员会"],
      state: "工业和信息化部", province: "工业和信息化厅", city: "工业和信息化局", county: "工业和信息化局",
      formerly: [.init(["经贸局", "经贸委", "经济贸易局", "经委"], 2009)]),
    Department(
      "科学技术", cores: ["科学技术", "科技"], endings: ["局", "委"], state: "科学技术部", province: "科学技术厅", city: "科学技术局",
      county: "科学技术局", plates: ["外国专家局"]),
    Department(
      "商务", cores: ["商务"], state: "商务部", province: "商务厅", city: "商务局", county: "商务局",
      others: ["商务委", "商务委员会"],
      formerly: [.init(["商务粮食局", "外经贸局", "商业局"], 2018)]),
    Department(
      "投资促进", cores: ["投资促进", "招商", "经济合作", "经合", "招商引资"], endings: ["局", "中心"], city: "投资促进局",
      county: "投资促进局",
      others: ["投资促进服务中心", "招商服务中心", "投促局", "投促中心", "招商办", "经合办"]),
    Department(
      "财政", cores: ["财政"], state: "财政部", province: "财政厅", city: "财政局", county: "财政局"),
    Department(
      "国有资产", cores: ["国有资产监督管理", "国资"], endings: ["委员会", "委", "局", "办"], state: "国务院国有资产监督管理委员会",
      province: "国有资产监督管理委员会", city: "国有资产监督管理委员会", county: "国有资产监督管理局",
      others: ["国务院国资委", "政府国有资产监督管理委员会", "人民政府国有资产监督管理委员会", "政府国资委", "国资监管局", "国资监管中心", "国资中心"]),
    Department(
      "地方金融", cores: ["地方金融监督管理", "地方金融管理", "地方金融监管"], endings: ["局"], province: "地方金融管理局", city: "地方金融管理局",
      formerly: [.init(["政府金融办", "金融办", "金融工作办公室", "金融工作局", "金融发展服务中心", "政府金融工作办公室"], 2023)]),
    Department(
      "统计", cores: ["统计"], state: "国家统计局", province: "统计局", city: "统计局", county: "统计局"),
    Department(
      "审计", cores: ["审计"], state: "审计署", province: "审计厅", city: "审计局", county: "审计局"),
    Department(
      "市场监管", cores: ["市场监督管理", "市场监管"], state: "国家市场监督管理总局", province: "市场监督管理局", city: "市场监督管理局",
      county: "市场监督管理局", others: ["市场监管总局", "市监局"], plates: ["知识产权局"],
      formerly: [
        .init(
          [
            "工商局", "工商行政管理局", "质监局", "质量技术监督局", "食药监局", "食品药品监督管理局", "食品药品监管局", "市场和质量监管局", "市场和质量监督管理局",
          ], 2018)
      ]),
    Department(
      "知识产权", cores: ["知识产权"], state: "国家知识产权局", province: "知识产权局", city: "知识产权局", county: "知识产权局"),
    Department(
      "药品监管", cores: ["药品监督管理", "药品监管", "药监"], state: "国家药品监督管理局", province: "药品监督管理局"),
    Department(
      "粮食和储备", cores: ["粮食和物资储备", "粮食和储备", "粮储", "粮食物资储备"], endings: ["局", "中心"], state: "国家粮食和物资储备局",
      province: "粮食和物资储备局", city: "粮食和物资储备局", county: "粮食和物资储备局", formerly: [.init(["粮食局"], 2018)]),
    Department(
      "能源", cores: ["能源"], endings: ["局", "办"], state: "国家能源局", province: "能源局", city: "能源局"),
    Department(
      "中小企业", cores: ["中小企业"], endings: ["局"], city: "中小企业局", others: ["中小企业服务中心", "民营经济发展局", "民营经济发展中心"]),
    Department(
      "公共资源交易", .institution, cores: ["公共资源交易"], endings: ["中心"], province: "公共资源交易中心", city: "公共资源交易中心",
      county: "公共资源交易中心"),
    Department(
      "供销", .institution, cores: ["供销"], endings: ["社"], state: "中华全国供销合作总社", province: "供销合作社联合社",
      city: "供销合作社联合社",
      county: "供销合作社联合社", others: ["供销合作总社", "供销合作社", "供销联社"]),
    Department(
      "住房公积金", .institution, cores: ["住房公积金管理", "公积金"], endings: ["中心"], city: "住房公积金管理中心",
      others: ["住房公积金中心", "公积金管理中心"]),
  ]
}
