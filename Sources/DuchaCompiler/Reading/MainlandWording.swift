/// Takes back the Taiwan words that machine conversion puts into mainland plans: 最佳化 was 优化.
///
/// Only for text that is in Traditional script. Converters that do the whole vocabulary damage plans (新增 becomes
/// 添加), so this is a short list of words that mainland plans never use themselves.
enum MainlandWording {
  private static let words: [(taiwan: String, mainland: String)] = [
    ("智慧财产权", "知识产权"), ("智慧财产", "知识产权"), ("人工智慧", "人工智能"), ("智慧型", "智能"),
    ("智慧化", "智能化"), ("智慧制造", "智能制造"), ("最佳化", "优化"), ("套用", "应用"), ("软体", "软件"),
    ("硬体", "硬件"), ("网际网路", "互联网"), ("网路", "网络"), ("计画", "计划"), ("程式", "程序"),
    ("数位化", "数字化"), ("数位", "数字"), ("资料库", "数据库"), ("资料局", "数据局"), ("大资料", "大数据"), ("资料要素", "数据要素"),
    ("资料资源", "数据资源"),
    ("资料中心", "数据中心"), ("资料安全", "数据安全"), ("资料共享", "数据共享"), ("资料集", "数据集"), ("通讯管理局", "通信管理局"),
    ("大数据资料", "大数据"),
    ("资讯化", "信息化"), ("资讯", "信息"), ("伺服器", "服务器"), ("半导体晶片", "半导体芯片"),
    ("晶片", "芯片"), ("奈米", "纳米"), ("雷射", "激光"), ("机率", "概率"), ("专案", "专项"),
    ("透过", "通过"), ("行动网路", "移动网络"), ("云端运算", "云计算"), ("捷运", "地铁"),
    ("视讯", "视频"), ("介面", "接口"), ("记忆体", "存储器"), ("积体电路", "集成电路"),
  ]

  /// The words by their first character, longest first.
  private static let byFirst: [UInt32: [(taiwan: [UInt32], mainland: [UInt32])]] = {
    var table: [UInt32: [(taiwan: [UInt32], mainland: [UInt32])]] = [:]
    for word in words.sorted(by: { $0.taiwan.count > $1.taiwan.count }) {
      let key = word.taiwan.unicodeScalars.map(\.value)
      table[key[0], default: []].append((key, word.mainland.unicodeScalars.map(\.value)))
    }
    return table
  }()

  /// Returns the draft in mainland wording.
  static func applied(to draft: CharacterTape) -> CharacterTape {
    let result = CharacterTape(draft.source, capacity: draft.count)
    var at = 0
    while at < draft.count {
      if let word = byFirst[draft[at]]?.first(where: { stands($0.taiwan, in: draft, at: at) }) {
        append(word.mainland, for: draft, at..<at + word.taiwan.count, to: result)
        at += word.taiwan.count
      } else {
        result.append(draft, at)
        at += 1
      }
    }
    return result
  }

  private static func stands(_ word: [UInt32], in draft: CharacterTape, at: Int) -> Bool {
    at + word.count <= draft.count && word.indices.allSatisfy { draft[at + $0] == word[$0] }
  }

  /// Appends a replacement; the bytes of its characters cover those of the word it stands for.
  private static func append(
    _ word: [UInt32], for draft: CharacterTape, _ range: Range<Int>, to result: CharacterTape
  ) {
    for (offset, scalar) in word.enumerated() {
      let first = min(range.lowerBound + offset, range.upperBound - 1)
      let last = offset == word.count - 1 ? range.upperBound - 1 : first
      result.append(scalar, draft.starts[first], draft.end(last))
    }
  }
}
