/// A file that goes with a message.
package struct Attachment: Sendable, Hashable {
  /// The file's name, `县教育局7月填报表.xlsx`.
  package let name: String
  /// What it holds, `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`.
  package let mediaType: String
  /// The file.
  package let bytes: [UInt8]

  /// Creates an attachment.
  package init(name: String, mediaType: String, bytes: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
  }
}
