/// A way on which messages reach an addressee.
package enum Channel: Sendable, Hashable {
  /// A mail through a server to one or several recipients.
  case mail(MailServer, from: MailAddress, to: [MailAddress])
  /// A robot of a chat group, or a program of the office's own.
  case robot(Robot)
  /// A folder, which somebody looks into or carries on.
  case folder(path: String)

  /// What people call it, 邮件, 文件夹, or the robot's name: an addressee has no two ways of one name, and the name stays when an
  /// address changes.
  package var name: String {
    switch self {
    case .mail: Self.mailName
    case .robot(let robot): robot.name
    case .folder: Self.folderName
    }
  }

  /// The name of every mail.
  package static let mailName = "邮件"
  /// The name of every folder.
  package static let folderName = "文件夹"
}
