/// Plans dense with responsibility clauses, made from a seed: every task has a clause, most a time limit and a figure.
///
/// The words are ours, the forms those of county plans: about 300 bytes and 3.5 units a task.
public struct GeneratedPlan {
  private var random: SplitMix
  private var text: [UInt8] = []

  /// Returns about `size` bytes of plans of forty tasks each, one behind the other, each with its own seed.
  public static func files(size: Int, seed: UInt64 = 1) -> [[UInt8]] {
    var files: [[UInt8]] = []
    var total = 0
    while total < size {
      let file = plan(tasks: 40, seed: seed &+ UInt64(files.count))
      total += file.count
      files.append(file)
    }
    return files
  }

  /// Returns one plan with a number of tasks.
  public static func plan(tasks: Int, seed: UInt64 = 1) -> [UInt8] {
    var plan = GeneratedPlan(random: SplitMix(state: seed))
    plan.write(tasks: tasks)
    return plan.text
  }

  private mutating func write(tasks: Int) {
    put("安平县数字经济发展行动方案（2024—2026年）\n\n为加快数字经济发展，结合我县实际，制定本方案。\n一、总体目标\n")
    put("到2026年，全县数字经济核心产业增加值占地区生产总值比重达到6.5%。\n")
    if tasks <= Self.mostInSections { writeSections(tasks) } else { writeChapters(tasks) }
    put("\n安平县人民政府办公室\n2024年3月15日\n")
  }

  private static let mostInSections = 720

  /// 一、 above (一) to (八), as plans of a county have it.
  private mutating func writeSections(_ tasks: Int) {
    for number in 0..<tasks {
      if number % 8 == 0 { put("\(Self.numeral(number / 8 + 2))、\(pick(Words.fields))\n") }
      writeTask("（\(Self.numeral(number % 8 + 1))）")
    }
  }

  /// A plan larger than any issued: 一、 above (一) above 1., none of which counts beyond ninety.
  private mutating func writeChapters(_ tasks: Int) {
    for number in 0..<tasks {
      if number % 8100 == 0 { put("\(Self.numeral(number / 8100 + 2))、\(pick(Words.fields))\n") }
      if number % 90 == 0 { put("（\(Self.numeral(number / 90 % 90 + 1))）\(pick(Words.fields))\n") }
      writeTask("\(number % 90 + 1).")
    }
  }

  private mutating func writeTask(_ numeral: String) {
    put("\(numeral)\(pick(Words.titles))。")
    for _ in 0..<Int.random(in: 1...2, using: &random) { put(pick(Words.sentences) + "，") }
    put(pick(Words.limits))
    put("\(pick(Words.results))\(Int.random(in: 2...900, using: &random))\(pick(Words.counters))。")
    writeClause()
    put("\n")
  }

  private mutating func writeClause() {
    let lead = pick(Words.units)
    let others = (0..<Int.random(in: 1...4, using: &random)).map { _ in pick(Words.units) }
      .joined(separator: "、")
    switch Int.random(in: 0..<4, using: &random) {
    case 0: put("（\(lead)牵头，\(others)配合）")
    case 1: put("（责任单位：\(lead)、\(others)）")
    case 2: put("（牵头单位：\(lead)；配合单位：\(others)、\(pick(Words.groups))）")
    default: put("〔\(lead)负责，\(others)等按职责分工落实〕")
    }
  }

  private mutating func pick(_ words: [String]) -> String {
    words[Int.random(in: 0..<words.count, using: &random)]
  }

  private mutating func put(_ words: String) { text += words.utf8 }

  /// Chinese numerals up to ninety-nine.
  private static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    if number < 10 { return digits[number] }
    return (number < 20 ? "" : digits[number / 10]) + "十" + digits[number % 10]
  }
}

/// A generator that gives the same numbers for the same seed on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
