/// Whether a reported value can be set beside a target, by their units.
public enum UnitCheck: Sendable, Hashable {
  /// Both count the same; the value stands.
  case same
  /// One is a fixed number of the other; the value in the target's unit.
  case converted(value: Double, UnitNote)
  /// They count different things; nothing is worked out.
  case refused(UnitNote)

  /// Compares the unit of a value with that of its target.
  ///
  /// A value without a unit is in the target's. A multiple of a base that the plan gives as a number, 翻一番 of 220家, may
  /// be reported as that many 家.
  public init(_ reported: ReportedValue, of target: Target) {
    guard let unit = reported.unit, let own = target.unit else {
      self = .same
      return
    }
    if let factor = MeasureUnit(unit).factor(to: MeasureUnit(own)) {
      let value = withoutNoise(reported.value * factor)
      self = factor == 1 ? .same : .converted(value: value, UnitNote(reported, own, value: value))
    } else if target.kind == .multiple, let base = target.baseline.flatMap({ Double($0) }), base > 0 {
      let value = reported.value / base
      self = .converted(value: value, UnitNote(reported, own, value: value, base: base))
    } else {
      self = .refused(UnitNote(reported, own, value: nil))
    }
  }

  /// Returns the value in the target's unit; `nil` where it was refused.
  func value(of reported: ReportedValue) -> Double? {
    switch self {
    case .same: reported.value
    case .converted(let value, _): value
    case .refused: nil
    }
  }

  /// What the reporter is told; `nil` where there is nothing to say.
  public var note: UnitNote? {
    switch self {
    case .same: nil
    case .converted(_, let note), .refused(let note): note
    }
  }
}

/// A value that was reported in another unit than its target's.
public struct UnitNote: Sendable, Hashable {
  /// What was reported.
  public var reported: ReportedValue
  /// The target's unit.
  public var unit: String
  /// The value in the target's unit; `nil` where it cannot be told.
  public var value: Double?
  /// The base by which it was divided, for a multiple.
  public var base: Double?

  init(_ reported: ReportedValue, _ unit: String, value: Double?, base: Double? = nil) {
    self.reported = reported
    self.unit = unit
    self.value = value
    self.base = base
  }

  /// The words that the reporter reads: `指标以“亿元”计，填报为“万元”，12000万元已折算为1.2亿元`.
  public var words: String {
    let told = reported.unit ?? ""
    let difference = "指标以“\(unit)”计，填报为“\(told)”"
    guard let value else { return "\(difference)，两者不能折算，请按“\(unit)”重新填报" }
    let basis = base.map { "按基数\(figureWords($0))" } ?? ""
    let converted = base == nil ? figureWords(value) : tenthsWords(value)
    return "\(difference)，\(figureWords(reported.value))\(told)已\(basis)折算为\(converted)\(unit)"
  }
}
