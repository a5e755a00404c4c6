/// What a target measures: the same wherever a plan speaks of it.
///
/// 全县高新技术企业累计数, 高新技术企业数 and 高新技术企业 in 家 are one indicator; the same words in another unit, as a
/// growth rate or as a ceiling are another.
public struct Indicator: Sendable, Hashable {
  /// The words, without the place they hold for and without words of counting, in UTF-8.
  private let name: [UInt8]
  private let unit: String?
  private let kind: Target.Kind
  private let isCeiling: Bool

  /// The number of characters of the name; short ones (项目, 培训) name nothing of their own.
  public var length: Int { name.count / 3 }

  /// Reads the indicator of a target, or `nil` where it has no subject or no value.
  public init?(_ target: Target) {
    guard let subject = target.subject, target.value != nil else { return nil }
    self.init(name: Self.core(of: subject), target)
  }

  /// Reads the programme that a target's subject quotes, with what is counted of it, or `nil` where it quotes none.
  ///
  /// “绿谷精英·创新引领行动”计划项目 and “绿谷精英”项目 speak of one programme.
  public init?(programmeOf target: Target) {
    guard let subject = target.subject, target.value != nil, subject.utf8.contains(0xE2) else { return nil }
    let bytes = Array(subject.utf8)
    guard let open = bytes.firstRange(of: Self.opening), open.lowerBound == 0,
      let close = bytes.firstRange(of: Self.closing), close.upperBound + 6 <= bytes.count
    else { return nil }
    let quoted = bytes[open.upperBound..<close.lowerBound]
    let programme = quoted.firstRange(of: Self.dot).map { quoted[..<$0.lowerBound] } ?? quoted
    guard programme.count >= 12 else { return nil }
    self.init(name: programme + [0x7C] + bytes.suffix(6), target)
  }

  /// Returns a number that is the same for targets of one indicator, without the cost of reading it (FNV-1a).
  public static func fingerprint(of target: Target) -> UInt64? {
    guard var subject = target.subject, target.value != nil else { return nil }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    subject.withUTF8 { bytes in
      for at in core(in: bytes) { add(bytes[at]) }
    }
    target.unit?.utf8.forEach(add)
    return hash
  }

  /// Whether another begins or ends with the name: 入驻 and 入驻企业, 站点 and 新增站点. A single character is no name.
  func isPart(of other: Indicator) -> Bool {
    name.count >= 6 && name.count < other.name.count
      && (other.name.starts(with: name) || other.name.suffix(name.count).elementsEqual(name))
  }

  private init(name: some Sequence<UInt8>, _ target: Target) {
    self.name = Array(name)
    unit = target.unit
    kind = target.kind
    isCeiling = target.comparator == .atMost
  }

  private static func core(of subject: String) -> [UInt8] {
    let bytes = Array(subject.utf8)
    return bytes.withUnsafeBufferPointer { Array($0[core(in: $0)]) }
  }

  private static func core(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    func has(_ word: [UInt8], at start: Int) -> Bool {
      start >= 0 && start + word.count <= bytes.count
        && word.indices.allSatisfy { bytes[start + $0] == word[$0] }
    }
    let start = places.first { has($0, at: 0) }?.count ?? 0
    var end = bytes.count
    while let word = counts.first(where: { end - $0.count > start && has($0, at: end - $0.count) }) {
      end -= word.count
    }
    return start..<max(start, end)
  }

  private static let places = ["全县", "全市", "全省", "全区", "全州", "我县", "我市", "我省", "我区"].map {
    Array($0.utf8)
  }
  private static let counts = ["累计数", "总数", "数量", "总量", "数", "累计"].map { Array($0.utf8) }
  private static let opening = Array("“".utf8)
  private static let closing = Array("”".utf8)
  private static let dot = Array("·".utf8)
}
