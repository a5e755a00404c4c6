public import ArgumentParser
public import DuchaModel

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Month: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension ProgressReport.Status: ExpressibleByArgument {
  /// Takes the Chinese word or its English code.
  public init?(argument: String) {
    guard let status = Self.allCases.first(where: { $0.word == argument || $0.rawValue == argument })
    else { return nil }
    self = status
  }

  public static var allValueStrings: [String] { allCases.map(\.word) }
  public var defaultValueDescription: String { word }
}
