/// The first line of an exported ledger: what the file is, and how far the chain goes that follows.
struct TransferHead {
  /// The schema version that the rows follow.
  let schema: Int
  /// How far the chain goes, so that a file that was cut off is noticed.
  let chain: ChainHead

  private static let format = "ducha-ledger"
  private static let version: Int64 = 1

  /// Describes a chain of today's schema.
  init(_ chain: ChainHead) {
    schema = Ledger.version
    self.chain = chain
  }

  /// Reads the line; says in Chinese why it cannot be.
  init(reading line: JSONText?) throws(UnfitLine) {
    guard case .object(let members)? = line, case .text(Self.format)? = members.first?.value,
      members.map(\.key) == Self.keys
    else { throw UnfitLine("不是台账导出文件的首行") }
    guard case .integer(Self.version) = members[1].value, case .integer(let schema) = members[3].value,
      (1...Int64(Ledger.version)).contains(schema)
    else { throw UnfitLine("的格式版本本程序不支持，请升级 ducha") }
    guard case .integer(let entries) = members[4].value, case .text(let hash) = members[5].value else {
      throw UnfitLine("缺少记录条数或末条校验值")
    }
    self.schema = Int(schema)
    chain = ChainHead(entries: Int(entries), hash: hash)
  }

  private static let keys = ["format", "version", "application", "schema", "entries", "head"]

  /// The line.
  var line: JSONText {
    let values: [JSONText] = [
      .text(Self.format), .integer(Self.version), .text("ducha"), .integer(Int64(schema)),
      .integer(Int64(chain.entries)), .text(chain.hash),
    ]
    return .object(zip(Self.keys, values).map { JSONText.Member($0, $1) })
  }
}

/// Why a line of an exported ledger cannot be taken.
struct UnfitLine: Error {
  /// What is wrong, in Chinese, as it goes on behind `第 3 行`.
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
