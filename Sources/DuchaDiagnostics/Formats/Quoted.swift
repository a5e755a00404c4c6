extension String {
  /// The text in quotation marks. Those inside take turns, single in double, as the punctuation standard asks
  /// (GB/T 15834): “开展‘两癌’筛查”.
  package var quoted: String {
    var depth = 0
    let inner = map { character -> Character in
      switch character {
      case "“", "‘":
        depth += 1
        return depth.isMultiple(of: 2) ? "“" : "‘"
      case "”", "’":
        defer { depth = Swift.max(0, depth - 1) }
        return depth > 0 && depth.isMultiple(of: 2) ? "”" : "’"
      default: return character
      }
    }
    return "“\(String(inner))”"
  }
}
