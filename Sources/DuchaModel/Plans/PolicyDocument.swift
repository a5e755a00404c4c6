/// What a plan says of itself: its title block, its period, and the rules that hold for all its tasks.
public struct PolicyDocument: Sendable, Hashable, Codable {
  /// The plan's file name, without a folder.
  public var file: String
  /// The plan's title in simplified script (the plan's own, not that of the covering notice).
  public var title: String?
  /// Who issued it.
  public var issuer: String?
  /// The place whose plan it is: names such as 县教育局 mean the units of this place.
  public var place: Place?
  /// The document number, `国发〔2019〕3号`.
  public var documentNumber: String?
  /// The day under the signature.
  public var issued: Day?
  /// The period the plan covers.
  public var period: Period?
  /// The script it is written in.
  public var script: Script
  /// The plan's own words on which unit leads, such as 列第一位的为牵头单位，下同.
  public var leadRule: String?
  /// Rules that add units to every task from some task on, such as 以下均需各市县政府落实，不再列出.
  public var defaults: [BlanketRule]

  /// Creates a description; everything but the file's name may be unknown.
  public init(
    file: String, title: String? = nil, issuer: String? = nil, place: Place? = nil,
    documentNumber: String? = nil, issued: Day? = nil, period: Period? = nil, script: Script = .simplified,
    leadRule: String? = nil,
    defaults: [BlanketRule] = []
  ) {
    self.file = file
    self.title = title
    self.issuer = issuer
    self.place = place
    self.documentNumber = documentNumber
    self.issued = issued
    self.period = period
    self.script = script
    self.leadRule = leadRule
    self.defaults = defaults
  }
}

/// The script a plan is written in.
public enum Script: String, Sendable, Hashable, Codable {
  /// 简体.
  case simplified = "Hans"
  /// 繁體.
  case traditional = "Hant"
}

/// A rule, said once, that adds units to every task from there on.
public struct BlanketRule: Sendable, Hashable, Codable {
  /// The plan's own words.
  public var text: String
  /// The units it adds, in simplified script.
  public var units: [String]
  /// The first task it holds for.
  public var fromPath: String

  /// Creates a rule.
  public init(text: String, units: [String], fromPath: String) {
    self.text = text
    self.units = units
    self.fromPath = fromPath
  }
}
