import Foundation

/// Sees to it that one check runs at a time on a ledger. The system lets go of it when the process ends, however it ends.
enum NightlyLock {
  /// Runs `work` while nobody else can run any; where somebody does, says who.
  static func holding<Value>(
    ledger path: String, since moment: String, _ work: () throws -> Value
  ) throws -> Value {
    let lock = path + ".check.lock"
    let file = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
    guard file >= 0 else { throw NightlyError.noLock(path: lock) }
    defer { close(file) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let holder = (try? String(contentsOfFile: lock, encoding: .utf8)) ?? ""
      throw NightlyError.running(holder: holder.isEmpty ? "持有者不详" : holder)
    }
    write("进程\(getpid())，主机\(ProcessInfo.processInfo.hostName)，始于\(moment)", to: file)
    defer { ftruncate(file, 0) }
    return try work()
  }

  /// Who holds it is for people to read; the lock holds without it.
  private static func write(_ holder: String, to file: Int32) {
    let bytes = Array(holder.utf8)
    guard ftruncate(file, 0) == 0 else { return }
    _ = pwrite(file, bytes, bytes.count, 0)
  }
}
