// Reads generated plans in this process and prints MB/s, with UTF-8 validation of the same bytes for comparison.
//
//     reading [MB] [rounds] [--one-file | --one-line] [--write FOLDER]

import Ducha
import DuchaDiagnostics
import DuchaModel
import GeneratedPlans

let arguments = CommandLine.arguments.dropFirst()
let numbers = arguments.compactMap(Double.init)
let size = Int((numbers.first ?? 4) * 1e6)
let rounds = numbers.count > 1 ? Int(numbers[1]) : 3
var files = GeneratedPlan.files(size: size)
if arguments.contains("--one-file") { files = [Array(files.joined())] }
if arguments.contains("--one-line") { files = [files.joined().filter { $0 != 0x0A }] }
let bytes = files.reduce(0) { $0 + $1.count }

func seconds(_ work: () -> Void) -> Double {
  let time = ContinuousClock().measure(work).components
  return Double(time.seconds) + Double(time.attoseconds) * 1e-18
}

for _ in 0..<rounds {
  var valid = 0
  let validation = seconds {
    for file in files where String(validating: file, as: UTF8.self) != nil { valid += 1 }
  }
  var tasks = 0
  let reading = seconds {
    for file in files { tasks += Compilation(reading: SourceText(name: "plan.txt", bytes: file)).tasks.count }
  }
  let rate = Double(bytes) / reading / 1e6
  print(
    "\(files.count) files, \(bytes) bytes, \(tasks) tasks: \(Int(rate * 10) / 10).\(Int(rate * 10) % 10) MB/s,",
    "\(Int(Double(bytes) / Double(tasks))) bytes a task, UTF-8 validation \(Int(Double(bytes) / validation / 1e6)) MB/s",
    "(\(Int(reading / validation)) times)")
}
