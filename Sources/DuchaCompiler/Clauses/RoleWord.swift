import DuchaUnits

/// What a word of responsibility says about the units before it.
enum RoleWord: Sendable {
  /// 牵头, 主办, 承办
  case lead
  /// 负责, 分工负责
  case responsible
  /// 协同负责: with those named before, or with each other where nobody is
  case together
  /// 配合, 参与, 协办
  case cooperate
  /// 指导, 督导
  case guide
  /// 负责落实, 组织实施
  case implement
}

extension RoleWord {
  /// The words that end a group of units.
  static let endings = KeywordTable<RoleWord>(parts + supervision.map { ("负责" + $0, .guide) })

  private static let parts: [(String, RoleWord)] = [
    ("牵头", .lead), ("牵头负责", .lead), ("牵头落实", .lead), ("牵头组织", .lead), ("牵头督导", .lead), ("牵头推进", .lead),
    ("牵头实施", .lead), ("牵头组织实施", .lead), ("负责牵头", .lead), ("总牵头", .lead), ("主办", .lead), ("承办", .lead),
    ("主责", .lead), ("牵头抓总", .lead), ("共同牵头", .lead), ("统筹", .lead), ("统筹协调", .lead), ("统筹推进", .lead),
    ("统筹负责", .lead), ("主抓", .lead), ("为主", .lead), ("抓总", .lead), ("负总责", .lead), ("牵头统筹", .lead),
    ("牵头抓", .lead), ("牵头总抓", .lead), ("牵头推动", .lead), ("组织牵头", .lead), ("牵头完成", .lead), ("牵头承办", .lead),
    ("主牵头", .lead), ("为牵头部门", .lead), ("为主办单位", .lead), ("为主责单位", .lead), ("为主要责任单位", .lead),
    ("为牵头责任单位", .lead), ("为责任单位", .responsible), ("为责任部门", .responsible), ("为责任主体", .responsible),
    ("为配合单位", .cooperate), ("为配合部门", .cooperate), ("为参与单位", .cooperate), ("为协办单位", .cooperate),
    ("为协同单位", .cooperate), ("为参加单位", .cooperate), ("为指导单位", .guide), ("为落实单位", .implement),
    ("为实施单位", .implement), ("具体负责", .responsible), ("负责组织", .responsible), ("具体组织", .responsible),
    ("抓落实", .implement), ("抓好组织实施", .implement),
    ("负责抓好落实", .implement), ("分别落实", .implement), ("分工落实", .implement), ("共同落实", .implement),
    ("协同实施", .together), ("协调配合", .cooperate), ("积极配合", .cooperate), ("做好配合", .cooperate),
    ("配合抓好落实", .cooperate), ("协助落实", .cooperate), ("协助实施", .cooperate), ("协同抓好落实", .together),
    ("协助推进", .cooperate), ("参与实施", .cooperate), ("参与推进", .cooperate), ("配合完成", .cooperate),
    ("配合负责", .cooperate), ("负责配合", .cooperate), ("负责协助", .cooperate), ("负责协助配合", .cooperate),
    ("督促检查", .guide), ("监督检查", .guide), ("督查", .guide), ("督促", .guide),
    ("加强指导", .guide), ("指导推进", .guide), ("指导实施", .guide), ("监管", .guide), ("牵头协调", .lead),
    ("牵头办理", .lead), ("牵头卖力", .lead), ("为主负责", .lead), ("主要负责", .lead), ("总负责", .lead), ("领办", .lead),
    ("为牵头单位", .lead), ("牵头抓好落实", .lead), ("负责", .responsible), ("分工负责", .responsible),
    ("卖力", .responsible), ("共同负责", .responsible), ("配合", .cooperate), ("参与", .cooperate),
    ("参加", .cooperate), ("会办", .cooperate), ("协助", .cooperate), ("协同", .cooperate), ("协办", .cooperate),
    ("配合落实", .cooperate), ("协同落实", .together), ("协作", .cooperate), ("支持", .cooperate),
    ("协同推进", .together), ("配合做好", .cooperate), ("参与配合", .cooperate), ("配合实施", .cooperate),
    ("协同负责", .together), ("协助配合", .cooperate), ("协同参与", .cooperate), ("配合推进", .cooperate),
    ("协同配合", .cooperate), ("参与落实", .cooperate), ("指导", .guide), ("督导", .guide), ("督办", .guide),
    ("监督", .guide), ("指导监督", .guide), ("监督指导", .guide), ("负责指导", .guide), ("指导督促", .guide),
    ("督促指导", .guide), ("统筹指导", .guide), ("督促落实", .guide), ("指导落实", .guide), ("业务指导", .guide),
    ("落实", .implement), ("负责落实", .implement), ("组织落实", .implement), ("抓好落实", .implement),
    ("贯彻落实", .implement), ("实施", .implement), ("组织实施", .implement), ("负责实施", .implement),
    ("具体实施", .implement), ("具体落实", .implement), ("推进落实", .implement), ("执行", .implement),
    ("负责具体落实", .implement), ("负责具体实施", .implement), ("负责组织实施", .implement), ("负责组织落实", .implement),
    ("属地落实", .implement), ("提供技术支撑", .cooperate), ("提供技术支持", .cooperate), ("提供支撑", .cooperate),
    ("提供支持", .cooperate), ("提供保障", .cooperate), ("保障资金", .cooperate), ("资金保障", .cooperate),
    ("提供资金保障", .cooperate), ("做好保障", .cooperate), ("做好服务保障", .cooperate),
    ("承担", .responsible), ("承建", .responsible), ("主管", .lead), ("协管", .cooperate), ("落实到位", .implement),
    ("归口管理", .responsible), ("负主体责任", .responsible), ("落实主体责任", .responsible), ("承担主体责任", .responsible),
    ("完成有关工作", .responsible), ("完成相关工作", .responsible), ("做好有关工作", .responsible), ("做好相关工作", .responsible),
    ("属地负责", .responsible), ("属地管理", .implement), ("包保负责", .responsible), ("检查督促", .guide),
    ("督查督办", .guide), ("跟踪督办", .guide), ("跟踪督查", .guide), ("督查落实", .guide), ("督导落实", .guide),
    ("督办落实", .guide), ("督导检查", .guide), ("督查考核", .guide), ("检查指导", .guide),
    ("主导", .lead), ("协抓", .cooperate), ("按职责推进", .responsible), ("按各自职责推进", .responsible),
    ("按职责分工推进", .responsible), ("按职责办理", .responsible),
  ]

  /// What those answer for who see to it that others act.
  private static let supervision = """
    督促检查 检查督促 督查 督办 督导 监督检查 检查监督 督查考核 督导检查 督查督办 跟踪督办 跟踪督查 跟踪督导 督促落实 督查落实 督导落实 督办落实
    监督落实 检查指导 考核 监督考核 检查考核 监督 督促 督促指导 指导督促 指导监督 监督指导 业务指导 协调指导 指导协调
    """.split { $0 == " " || $0 == "\n" }

  /// Returns where what stands before a role word ends, without what qualifies it: 县财政局[按职责分工]负责.
  static func endOfUnits(in text: Reading, from start: Int, before word: Int) -> Int {
    var end = word
    while let found = qualifiers.matchSuffix(in: text, from: start, endingAt: end) { end -= found.length }
    return end
  }

  /// The words that stand between the units that lead and those that cooperate.
  static let infixes = KeywordTable<RoleWord>([
    ("会同", .lead), ("牵头会同", .lead), ("联合", .lead), ("牵头,会同", .lead), ("会", .lead), ("商", .lead),
    ("牵头", .lead), ("负责", .responsible),
  ])

  /// The words that bring in those who cooperate, and the words that only begin like them: 商, but not 商务部.
  static let partners = KeywordTable<RoleWord?>(
    ["会同", "联合", "协同", "商"].map { ($0, RoleWord.lead) }
      + [
        "商务", "商业", "商会", "商协会", "商(协)会", "商贸", "商品", "商事", "商户", "商圈", "商标", "商超", "商场", "商家", "商铺", "商住",
        "联合会", "联合国", "联合党委", "联合采购", "联合办公", "联合工作", "联合指挥", "联合专班", "联合调查", "联合督查组", "联合检查组", "联合督导组",
        "联合招标", "联合体",
      ].map { ($0, nil) })

  /// Returns the word at a position that brings in those who cooperate.
  ///
  /// 商 does only before a name that is whole without it: 商省财政厅, 商公安部, but not 商洛公司, 商丘市公安局.
  static func partner(in text: Reading, at: Int, before end: Int) -> KeywordTable<RoleWord?>.Match? {
    guard let found = partners.match(in: text, at: at, before: end), found.value == .lead else { return nil }
    return text[at] != consulting || startsNameBehind(at, in: text, before: end) ? found : nil
  }

  private static func startsNameBehind(_ at: Int, in text: Reading, before end: Int) -> Bool {
    let name = at + 1..<end
    return UnitWords.startsName(text, name)
      || (at + 3...at + longestDepartment).contains { stop in
        stop <= end && Department.named(text.text(at + 1..<stop)) != nil
          && Department.named(text.text(at..<stop)) == nil
      }
  }

  private static let consulting: UInt32 = 0x5546  // 商
  private static let longestDepartment = 14

  /// The words that stand in brackets behind one unit's name.
  static let remarks = KeywordTable<RoleWord>([
    ("牵头", .lead), ("牵头单位", .lead), ("牵头部门", .lead), ("主办", .lead), ("主责", .lead), ("牵头负责", .lead),
    ("配合", .cooperate), ("配合单位", .cooperate), ("协办", .cooperate), ("参与", .cooperate), ("指导", .guide),
    ("负责", .responsible), ("落实", .implement), ("主", .lead), ("辅", .cooperate), ("配", .cooperate),
  ])

  /// Words beside a role word that do not change it.
  static let qualifiers = KeywordTable<Void>(
    """
    按职责分工 按照职责分工 按职能分工 按照职能分工 根据职责分工 依职责分工 依据职责分工 按各自职责分工 按照各自职责分工
    按各自职能分工 按照各自职能分工 按职责 按照职责 按各自职责 按照各自职责 根据各自职责 依据各自职责 结合各自职责 按分工 按照分工
    按工作职责 按照工作职责 职责分工 职能分工 各自 分别 共同 联合 具体 结合实际 结合职责 积极 密切 切实 按责任分工 按照责任分工
    按任务分工 按照任务分工 按职能职责 按照职能职责 按职能 按照职能 按职责和分工 依法 依职责 依职能 按权限 协同 按部门职责 按照部门职责
    按部门职责分工 按照部门职责分工 分领域 分行业 双 分头 分片 统一 按管理权限 按照有关规定 按照规定 等 持续 全面 认真 统筹 按各自分工 按照各自分工 予以 按属地 分项 分块 分级 分线 归口 并
    """)
}
