/// Why a ledger operation could not happen. In every case the ledger is as it was before.
package enum LedgerError: Error, Sendable, Hashable {
  /// There is no such file.
  case missing(path: String)
  /// A new ledger was asked for where a file already is.
  case alreadyExists(path: String)
  /// The path names a folder.
  case isDirectory(path: String)
  /// The file is no ledger: not SQLite, or another program's.
  case notALedger(path: String)
  /// The ledger was written by a newer version of ducha.
  case newer(path: String, version: Int, supported: Int)
  /// The ledger was written by an older version of ducha and cannot be brought up to date here.
  case older(path: String, version: Int, current: Int)
  /// Another program held the ledger for longer than we wait.
  case busy(path: String)
  /// The file or its folder cannot be written.
  case readOnly(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The file cannot be opened, read or written for another reason.
  case inaccessible(path: String, reason: String)
  /// An entry breaks a rule; `index` is its place among those handed over, from 0.
  case refused(index: Int, Refusal)
  /// The file's own rules refuse what ducha wanted to write: a defect of ducha.
  case inconsistent(reason: String)
  /// The ledger is damaged; `entry` is the first entry known to be, where that is known.
  case broken(entry: Int?, reason: String)
  /// A ledger was checked and is not what was recorded; `entry` is the first broken one, as far as it can be read.
  case unsound(path: String, Integrity, entry: EntrySummary?)
  /// Others wrote after the entry that the writer had seen last. None of `by` means that the ledger has become shorter.
  case movedOn(since: Int, by: [EntrySummary])
  /// A ledger stands where a backup was to be restored, and nobody said to replace it.
  case occupied(path: String, ChainComparison?)
  /// A file that was to be taken in cannot be read.
  case unreadableFile(path: String, reason: String)
  /// A line of an exported ledger does not fit; nothing was built from it.
  case unfitLine(file: String, line: Int, reason: String)
}

extension LedgerError: CustomStringConvertible {
  /// What happened, what was kept, and what to do, in one Chinese line.
  package var description: String { "\(message)；\(help)" }

  /// What happened and what was kept.
  package var message: String {
    switch self {
    case .missing(let path): "找不到台账 `\(path)`，未作任何改动"
    case .alreadyExists(let path): "`\(path)` 已存在，原文件未改动"
    case .isDirectory(let path): "`\(path)` 是目录，不是台账文件"
    case .notALedger(let path): "`\(path)` 不是 ducha 台账，文件未改动"
    case .newer(let path, let version, let supported):
      "台账 `\(path)` 的格式版本为 \(version)，本程序只支持到 \(supported)，文件未改动"
    case .older(let path, let version, let current):
      "台账 `\(path)` 的格式版本为 \(version)，需升级到 \(current)，但这里不可写，文件未改动"
    case .busy(let path): "台账 `\(path)` 正被其他程序占用，本次未写入任何内容"
    case .readOnly(let path): "台账 `\(path)` 或其所在目录不可写，本次未写入任何内容"
    case .diskFull(let path): "磁盘空间不足，`\(path)` 本次未写入任何内容，原有内容完好"
    case .inaccessible(let path, let reason): "无法读写台账 `\(path)`（\(reason)），本次未写入任何内容"
    // What was done alone needs no number.
    case .refused(0, let refusal): "\(refusal)，本次未写入任何内容"
    case .refused(let index, let refusal): "第\(index + 1)条记录未通过校验：\(refusal)，本次未写入任何内容"
    case .inconsistent(let reason): "台账拒绝写入（\(reason)），本次未写入任何内容"
    case .broken(let entry?, let reason): "台账第\(entry)条记录已损坏或被改动：\(reason)"
    case .broken(nil, let reason): "台账文件已损坏：\(reason)"
    case .unsound(let path, let finding, let entry): "`\(path)` 核验未通过：\(finding.words(entry))"
    case .movedOn(let head, let others): Self.words(since: head, others)
    case .occupied(let path, let comparison):
      "`\(path)` 已有台账，未作任何改动" + (comparison.map { "；若以备份代替，\($0.words)" } ?? "；现有台账无法读取，不能与备份比对")
    case .unreadableFile(let path, let reason): "无法读取 `\(path)`（\(reason)），未作任何改动"
    case .unfitLine(let file, let line, let reason): "`\(file)` 第 \(line) 行\(reason)，没有建立台账"
    }
  }

  /// What to do about it.
  package var help: String {
    switch self {
    case .missing: "请核对路径，或用 `ducha init` 新建台账"
    case .alreadyExists: "请换一个文件名，或直接使用已有台账"
    case .isDirectory: "请写明目录中的台账文件名"
    case .notALedger: "请核对路径，或用 `ducha init` 在别处新建台账"
    case .newer: "请升级 ducha 后再打开"
    case .older: "请由有写权限的用户用任一 ducha 命令打开一次（升级不改动任何记录），再来查看"
    case .busy: "请稍后重试"
    case .readOnly: "请检查文件和目录的写权限，或磁盘是否以只读方式挂载"
    case .diskFull: "请清理磁盘后重试"
    case .inaccessible: "请检查路径、权限和磁盘"
    case .refused: "请按提示改正后重试"
    case .inconsistent: "请用 `ducha verify` 检查台账，并将此信息告知开发者"
    case .broken: "请保留该文件，从最近的备份恢复，并用 `ducha verify` 核对"
    case .unsound: "请保留该文件，从最近的备份恢复"
    case .movedOn: "请重新查看后再办"
    case .occupied: "确要恢复的请加 --replace，现有台账会改名保留"
    case .unreadableFile: "请核对路径和权限"
    case .unfitLine: "请用 `ducha export` 重新导出，或核对该行是否被改动"
    }
  }

  private static func words(since head: Int, _ others: [EntrySummary]) -> String {
    guard let last = others.last else { return "台账现不足 \(head) 条，已被换成较早的一份，本次未写入任何内容" }
    let newest = last.recorded.map { "，最近一条由\($0)" } ?? ""
    return "您查看第 \(head) 条之后，台账又登记了 \(others.count) 条\(newest)，本次未写入任何内容"
  }
}
