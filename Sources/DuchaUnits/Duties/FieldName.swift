internal import DuchaModel

/// The departments that a name means by the words for their fields.
///
///     name = place field "和"? field … ("局" | "委" | "委员会" | "厅")     // 县教育科技局, 县经济商务科技局, 市文化广电旅游局
///          | [level "级"] field … ["行政"] ["主管" | "管理"] "部门"         // 市级科技管理部门, 农业农村主管部门
///
/// Nothing may be left over: 科技服务局 means nobody that is known. A bureau of one field is found by its name, not here.
struct FieldName: Equatable {
  /// The ids of the departments, in the order of the name.
  let departments: [String]

  /// Reads a name; `nil` where it is not put together from the words for fields.
  init?(_ name: String, in place: Place?) {
    if let fields = Self.generic(name), let departments = Self.departments(fields) {
      self.departments = departments
      return
    }
    let own = place?.ownWords(of: name) ?? Place.withoutLevel(name)
    guard let ending = Self.endings.first(where: own.hasSuffix),
      let departments = Self.departments(own.dropLast(ending.count)), departments.count > 1
    else { return nil }
    self.departments = departments
  }

  /// Whether a name says what a body does without being its name: 科技管理部门, 相关部门.
  static func isGeneric(_ name: String) -> Bool { genericEndings.contains(where: name.hasSuffix) }

  /// What stands between 市级 and 管理部门; several bodies of other places (各县(区)科技部门) are no department here.
  private static func generic(_ name: String) -> Substring? {
    guard let ending = genericEndings.first(where: name.hasSuffix) else { return nil }
    let fields = name.dropLast(ending.count)
    guard let level = fields.firstIndex(of: "级") else { return fields }
    return fields.distance(from: fields.startIndex, to: level) == 1
      ? fields[fields.index(after: level)...] : nil
  }

  private static func departments(_ fields: Substring) -> [String]? {
    var rest = fields
    var departments: [String] = []
    while !rest.isEmpty {
      if rest.hasPrefix("和"), !departments.isEmpty { rest = rest.dropFirst() }
      guard let field = Self.fields.first(where: { rest.hasPrefix($0.word) }) else { return nil }
      if !departments.contains(field.department) { departments.append(field.department) }
      rest = rest.dropFirst(field.word.count)
    }
    return departments.isEmpty ? nil : departments
  }

  private static let endings = ["委员会", "局", "委", "厅"]
  private static let genericEndings = ["行政主管部门", "行政管理部门", "行政部门", "主管部门", "管理部门", "部门"]

  /// The words by which names call a field, the longest first, since 经济和信息化 is one.
  private static let fields: [(word: String, department: String)] =
    (Department.all.flatMap { department in department.cores.map { ($0, department.id) } } + shortFields)
    .enumerated().sorted { ($1.element.0.count, $0.offset) < ($0.element.0.count, $1.offset) }.map(\.element)

  /// Fields as only names of several say them.
  private static let shortFields: [(String, String)] = [
    ("经济", "工业和信息化"), ("工业", "工业和信息化"), ("信息化", "工业和信息化"), ("文化", "文化和旅游"), ("旅游", "文化和旅游"), ("文旅", "文化和旅游"),
    ("文", "文化和旅游"), ("旅", "文化和旅游"), ("广电", "广播电视"), ("广", "广播电视"), ("体", "体育"), ("教", "教育"), ("科", "科学技术"),
    ("粮食", "粮食和储备"), ("粮", "粮食和储备"), ("农业", "农业农村"), ("农", "农业农村"), ("水务", "水利"), ("金融", "地方金融"),
    ("住建", "住房和城乡建设"), ("城管", "城市管理"), ("交通", "交通运输"), ("环保", "生态环境"), ("人社", "人力资源和社会保障"), ("大数据", "数据"),
  ]
}
