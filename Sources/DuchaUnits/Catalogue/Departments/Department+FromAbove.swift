import DuchaModel

extension Department {
  /// Bodies that are led from above.
  static let fromAbove: [Department] = [
    Department(
      "税务", .vertical, cores: ["税务"], state: "国家税务总局", province: "国家税务总局*税务局", city: "国家税务总局*税务局",
      county: "国家税务总局*税务局", others: ["税务总局"],
      formerly: [.init(["国税局", "地税局", "地方税务局"], 2018)]),
    Department(
      "气象", .vertical, cores: ["气象"], state: "中国气象局", province: "气象局", city: "气象局", county: "气象局"),
    Department(
      "供电", .vertical, cores: ["供电", "电力"], endings: ["公司"], province: "电力公司", city: "供电公司", county: "供电公司",
      others: [
        "供电局", "电力局", "电力有限公司", "国网供电公司", "供电有限公司", "供电分公司", "国家电网", "国网电力公司", "国网*供电公司", "国网*电力公司",
        "国网*电力有限公司",
      ]),
    Department("海关", .vertical, state: "海关总署", city: "海关"),
    Department(
      "人民银行", .vertical, state: "中国人民银行", province: "中国人民银行*分行", city: "中国人民银行*分行",
      others: ["人民银行", "人行", "中国人民银行", "人民银行分行", "人行分行", "人民银行*行", "人行*行", "中国人民银行*行"]),
    Department(
      "金融监管", .vertical, state: "国家金融监督管理总局", province: "国家金融监督管理总局~监管局", city: "国家金融监督管理总局~监管分局",
      county: "国家金融监督管理总局~监管支局", others: ["金融监管局", "金融监管总局", "金融监管分局", "金融监管支局", "金融监督管理局", "国家金融监督管理总局~局"],
      formerly: [.init(["银保监局", "银保监会", "银监局", "银监会", "银保监分局", "银监分局", "银保监监管组"], 2023)]),
    Department(
      "证监", .vertical, state: "中国证券监督管理委员会", province: "证监局", others: ["证监会", "中国证监会", "中国证监会~监管局"]),
    Department(
      "外汇", .vertical, cores: ["外汇管理", "外汇"], state: "国家外汇管理局", province: "外汇管理局"),
    Department(
      "烟草", .vertical, cores: ["烟草专卖", "烟草"], endings: ["局"], state: "国家烟草专卖局", province: "烟草专卖局",
      city: "烟草专卖局",
      county: "烟草专卖局", others: ["烟草公司"]),
    Department(
      "消防救援", .vertical, cores: ["消防救援", "消防"], endings: ["支队", "大队", "局", "总队"], state: "国家消防救援局",
      province: "消防救援总队", city: "消防救援支队", county: "消防救援大队", others: ["消防救援局"],
      formerly: [.init(["公安消防大队", "公安消防支队", "公安局消防大队"], 2018)]),
    Department(
      "邮政管理", .vertical, cores: ["邮政管理", "邮政"], state: "国家邮政局", province: "邮政管理局", city: "邮政管理局",
      county: "邮政管理局", others: ["邮管局"]),
    Department(
      "通信管理", .vertical, cores: ["通信管理"], province: "通信管理局", others: ["通管局", "通信发展管理办公室", "通管办", "通信发展办"]),
    Department(
      "海事", .vertical, cores: ["海事"], endings: ["局", "处"], province: "海事局", city: "海事局", others: ["地方海事局"]),
    Department(
      "国家统计局调查队", .vertical, city: "国家统计局~调查队", county: "国家统计局~调查队", others: ["调查队", "国调队", "国家调查队"]),
    Department(
      "移民管理", .vertical, cores: ["移民"], state: "国家移民管理局", others: ["国家移民局", "出入境边防检查站", "边检站"]),
  ]
}
