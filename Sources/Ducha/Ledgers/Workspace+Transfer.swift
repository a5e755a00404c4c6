import DuchaLedger

extension Workspace {
  /// Hands over the whole ledger as JSON Lines, piece by piece.
  package func export(_ write: ([UInt8]) throws -> Void) throws -> TransferOutcome {
    let head = try Ledger.open(at: path, readOnly: true).export(write)
    return TransferOutcome(text: "已导出 \(head.entries) 条记录，末条校验值 \(head.hash)")
  }

  /// Writes the whole ledger to a file of JSON Lines; refuses where a file is.
  package func export(to file: String) throws -> TransferOutcome {
    let head = try Ledger.open(at: path, readOnly: true).export(to: file)
    return TransferOutcome(text: "已导出到 \(file)：\(head.entries) 条记录，末条校验值 \(head.hash)")
  }

  /// Builds the ledger from an exported one; refuses where one is.
  package func build(from file: String) throws -> TransferOutcome {
    let head = try Ledger.build(at: path, from: file)
    return TransferOutcome(text: "已由 \(file) 建立台账 \(path)：\(head.entries) 条记录，逐条核验无误，末条校验值 \(head.hash)")
  }
}

/// What handing a ledger over or taking it in did.
package struct TransferOutcome {
  /// The outcome in one line.
  package let text: String
}
