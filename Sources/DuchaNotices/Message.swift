package import DuchaModel

/// One message to one addressee, whatever way it goes.
package struct Message: Sendable, Hashable {
  /// What names it for good, `n12.xjyj@qingxi`: receivers drop a second message of the same name.
  package let id: String
  /// What it is about, one line.
  package let subject: String
  /// The whole of it in plain Chinese text.
  package let text: String
  /// The same as a page, for mail.
  package let html: String?
  /// Files that go with it.
  package let attachments: [Attachment]
  /// When it was written: sent again it keeps its date.
  package let written: Moment

  /// Creates a message.
  package init(
    id: String, subject: String, text: String, html: String? = nil, attachments: [Attachment] = [],
    written: Moment
  ) {
    self.id = id
    self.subject = subject
    self.text = text
    self.html = html
    self.attachments = attachments
    self.written = written
  }
}
