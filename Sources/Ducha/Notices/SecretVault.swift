import DuchaNotices
import Foundation

/// Gets secrets from where they are kept.
struct SecretVault {
  /// The variables of the environment.
  let environment: [String: String]
  /// The folder that relative paths begin at.
  let folder: URL
  /// Whether nobody else can read the file that names the secrets.
  let isOwnFilePrivate: Bool

  /// Why there is no secret. It never holds one.
  struct Refusal: Error {
    let reason: String
  }

  /// Returns a secret.
  func secret(_ source: SecretSource) throws(Refusal) -> Secret {
    switch source {
    case .clear(let text):
      guard isOwnFilePrivate else {
        throw Refusal(reason: "写了明文，而本文件别人也能读；\(SecretSource.form)，或先 chmod 600 本文件")
      }
      return try checked(text, "是空的")
    case .variable(let name):
      guard let text = environment[name] else { throw Refusal(reason: "所指的环境变量 \(name) 没有设置") }
      return try checked(text, "所指的环境变量 \(name) 是空的")
    case .file(let path): return try secret(inFile: self.path(path))
    }
  }

  /// Returns a path of the file's as one that holds everywhere.
  func path(_ path: String) -> String { URL(fileURLWithPath: path, relativeTo: folder).path }

  private func secret(inFile path: String) throws(Refusal) -> Secret {
    switch PrivateFile(URL(fileURLWithPath: path)) {
    case .missing: throw Refusal(reason: "所指的文件 \(path) 不存在或读不了")
    case .open: throw Refusal(reason: "所指的文件 \(path) 别人也能读，请 chmod 600，属主应为运行本程序的用户或 root")
    case .closed(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Refusal(reason: "所指的文件 \(path) 不是文本")
      }
      return try checked(text, "所指的文件 \(path) 是空的")
    }
  }

  /// A line end at the end belongs to the editor, one inside would end a line of a protocol.
  private func checked(_ text: String, _ words: String) throws(Refusal) -> Secret {
    var line = text[...]
    while line.last?.isNewline == true { line = line.dropLast() }
    guard !line.isEmpty else { throw Refusal(reason: words) }
    guard !line.contains(where: \.isNewline), !line.contains("\0") else { throw Refusal(reason: "不止一行") }
    return Secret(String(line))
  }
}
