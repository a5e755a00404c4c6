public import ArgumentParser
package import Ducha
public import DuchaModel
package import DuchaReports

extension Day: ExpressibleByArgument {
  /// Reads `yyyy-MM-dd`.
  public init?(argument: String) { self.init(argument) }
}

extension Month: ExpressibleByArgument {
  /// Reads `yyyy-MM`.
  public init?(argument: String) { self.init(argument) }
}

extension ProgressReport.Status: ExpressibleByArgument {
  /// Reads the Chinese word or its English code.
  public init?(argument: String) {
    guard let status = Self.allCases.first(where: { $0.word == argument || $0.rawValue == argument })
    else { return nil }
    self = status
  }

  /// What help offers.
  public static var allValueStrings: [String] { allCases.map(\.word) }
}

extension TaskID: ExpressibleByArgument {
  /// Reads `3-07`.
  public init?(argument: String) { self.init(argument) }
}

extension UnitSystem: ExpressibleByArgument {
  /// Reads the Chinese word or its English code.
  public init?(argument: String) {
    guard let system = Self(word: argument) ?? Self(rawValue: argument) else { return nil }
    self = system
  }

  /// What help offers.
  public static var allValueStrings: [String] { allCases.map(\.word) }
}

extension AdministrativeLevel: ExpressibleByArgument {
  /// Reads the Chinese word or its English code.
  public init?(argument: String) {
    guard let level = Self(word: argument) ?? Self(rawValue: argument) else { return nil }
    self = level
  }

  /// What help offers.
  public static var allValueStrings: [String] { allCases.map(\.word) }
}

extension Measure.Kind: ExpressibleByArgument {
  /// Reads the Chinese word, in short as well, or its English code.
  public init?(argument: String) {
    guard let kind = Self(word: argument) ?? Self(rawValue: argument) else { return nil }
    self = kind
  }

  /// What help offers.
  public static var allValueStrings: [String] { allCases.map(\.word) }
}

extension TaskPartLine: ExpressibleByArgument {
  /// Reads `名称;单位;日期`.
  package init?(argument: String) { self.init(argument) }
}

extension ValueLine: ExpressibleByArgument {
  /// Reads `1=15家`.
  package init?(argument: String) { self.init(argument) }
}

extension ListFormat: ExpressibleByArgument {}
extension FormFormat: ExpressibleByArgument {}
