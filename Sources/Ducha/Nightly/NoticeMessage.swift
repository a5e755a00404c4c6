import DuchaModel
import DuchaNotices
import DuchaReports

/// A notice as the message that is carried: whenever it is carried it has the same name and date, and says what still holds.
struct NoticeMessage {
  /// The message.
  let message: Message

  /// Words a notice, of its alerts those that still hold.
  ///
  /// - Parameters:
  ///   - origin: the hash of the ledger's first entry, by which receivers tell ledgers apart.
  init(_ record: NoticeRecord, holding: Set<Alert.Key>, origin: String, in night: Night) {
    let digest = NoticeDigest(record, holding: holding, in: night.ledger, mark: night.mark)
    message = Message(
      id: "n\(record.number).\(origin.prefix(12))@ducha", subject: digest.subject, text: digest.text(),
      html: digest.html(), attachments: record.letters(holding: holding, in: night.ledger),
      written: record.recordedAt)
  }
}

extension NoticeRecord {
  /// Its letters as Word files.
  fileprivate func letters(holding: Set<Alert.Key>, in ledger: SupervisedLedger) -> [Attachment] {
    notice.letters(on: on, holding: holding, in: ledger).map { name, letter in
      Attachment(
        name: "\(name).docx",
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        bytes: letter.docx())
    }
  }
}
