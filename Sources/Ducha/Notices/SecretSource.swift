/// Where a secret is: `"…"`, `{ env = "NAME" }` or `{ file = "path" }`.
enum SecretSource: Decodable {
  case clear(String)
  case variable(String)
  case file(String)

  private enum CodingKeys: String, CodingKey { case env, file }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .clear(text)
      return
    }
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    let (variable, file) = (try keys.text(.env), try keys.text(.file))
    switch (variable, file) {
    case (let name?, nil): self = .variable(name)
    case (nil, let path?): self = .file(path)
    default:
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: Self.form))
    }
  }

  /// What may stand there.
  static let form = "应为 { env = \"环境变量名\" } 或 { file = \"文件\" }"
}
