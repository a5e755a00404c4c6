package import DuchaModel

/// How many tasks show which light.
package struct LightCounts: Sendable, Hashable, Decodable {
  /// 红灯.
  package var red = 0
  /// 黄灯.
  package var yellow = 0
  /// 绿灯.
  package var green = 0
  /// 不亮灯.
  package var none = 0

  /// Counts lights.
  init(_ lights: some Sequence<Light> = []) { for light in lights { self[light] += 1 } }

  /// The tasks with a light.
  package internal(set) subscript(light: Light) -> Int {
    get { self[keyPath: Self.path(light)] }
    set { self[keyPath: Self.path(light)] = newValue }
  }

  /// All of them.
  package var total: Int { red + yellow + green + none }

  /// In words: 红灯1项、绿灯3项.
  var words: String {
    let told = Light.worstFirst.filter { self[$0] > 0 }.map { "\($0.word)\(self[$0])项" }
    return told.isEmpty ? "没有任务" : told.joined(separator: "、")
  }

  /// The counts as JSON.
  var json: JSONValue {
    ["red": .integer(red), "yellow": .integer(yellow), "green": .integer(green), "none": .integer(none)]
  }

  /// Adds two counts.
  static func + (a: LightCounts, b: LightCounts) -> LightCounts {
    var sum = a
    for light in Light.allCases { sum[light] += b[light] }
    return sum
  }

  private static func path(_ light: Light) -> WritableKeyPath<LightCounts, Int> {
    switch light {
    case .red: \.red
    case .yellow: \.yellow
    case .green: \.green
    case .none: \.none
    }
  }
}
