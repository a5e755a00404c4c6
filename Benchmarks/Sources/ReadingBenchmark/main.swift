// Reads generated plans and prints how fast, beside Python's `re` and UTF-8 validation of the same bytes.
//
//     reading                  the table: throughput pair by pair with the peers, then growth and memory
//     reading --case SHAPE MB  one case in a process of its own: seconds, tasks, peak KiB

import Ducha
import DuchaDiagnostics
import DuchaModel
import Foundation
import GeneratedPlans

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 3, arguments[0] == "--case", let shape = Shape(rawValue: arguments[1]),
  let megabytes = Double(arguments[2])
{
  print(Case(shape, megabytes: megabytes).measured())
} else {
  try ReadingTable(program: CommandLine.arguments[0]).print()
}
