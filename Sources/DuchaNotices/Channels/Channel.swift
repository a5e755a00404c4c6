/// A way on which messages reach an addressee.
package enum Channel: Sendable, Hashable {
  /// A mail through a server to one or several recipients.
  case mail(MailServer, from: MailAddress, to: [MailAddress])
  /// A robot of a chat group, or a program of the office's own.
  case robot(Robot)
  /// A folder, which somebody looks into or carries on.
  case folder(path: String)

  /// What people call it, without anything secret: `jyj@example.gov.cn`, `督查工作群`, `/srv/待转交`.
  package var name: String {
    switch self {
    case .mail(_, _, let recipients): recipients.map(\.address).joined(separator: "、")
    case .robot(let robot): robot.name
    case .folder(let path): path
    }
  }
}
