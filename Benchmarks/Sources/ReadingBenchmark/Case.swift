import Ducha
import DuchaDiagnostics
import DuchaModel
import Foundation
import GeneratedPlans

/// How the same amount of text is cut.
enum Shape: String, CaseIterable {
  /// Plans of forty tasks, 12 KB each, as they are issued.
  case files
  /// One plan.
  case file
  /// One plan without a single line break.
  case line

  /// Returns about so many bytes of text.
  func texts(bytes: Int) -> [[UInt8]] {
    switch self {
    case .files: GeneratedPlan.files(size: bytes)
    case .file: [GeneratedPlan.plan(tasks: max(1, bytes / 300))]
    case .line: [GeneratedPlan.plan(tasks: max(1, bytes / 300)).filter { $0 != 0x0A }]
    }
  }
}

/// One amount of text in one shape.
struct Case {
  let texts: [[UInt8]]
  let bytes: Int

  init(_ shape: Shape, megabytes: Double) {
    texts = shape.texts(bytes: Int(megabytes * 1e6))
    bytes = texts.reduce(0) { $0 + $1.count }
  }

  /// Returns the number of tasks read.
  func read() -> Int {
    texts.reduce(0) { $0 + Compilation(reading: SourceText(name: "plan.txt", bytes: $1)).tasks.count }
  }

  /// Returns the number of texts that are valid UTF-8.
  func validate() -> Int { texts.count { String(validating: $0, as: UTF8.self) != nil } }

  /// Returns bytes, seconds, tasks and the peak of the process's memory in KiB.
  func measured() -> String {
    var tasks = 0
    let seconds = seconds { tasks = read() }
    return "\(bytes) \(seconds) \(tasks) \(peakKiB())"
  }
}

/// Returns how long a function takes, in seconds.
func seconds(_ work: () -> Void) -> Double {
  let time = ContinuousClock().measure(work).components
  return Double(time.seconds) + Double(time.attoseconds) * 1e-18
}

/// Returns the most memory this process has had, in KiB, as Linux tells it.
func peakKiB() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return Int(line.filter(\.isNumber)) ?? 0
}
