import DuchaCompiler
import DuchaDiagnostics
import DuchaDocuments
import DuchaLedger
package import DuchaModel
package import DuchaReports

/// What `ducha explain-date` prints: how a date came about, as the parser itself tells it.
package enum DateExplanations {
  /// Explains the time limits of a few words in a document issued on a day.
  package static func of(phrase: String, issued: Day?) -> DateExplanation {
    let source = SourceText(name: "时限", phrase)
    var document = PolicyDocument(file: "")
    document.issued = issued
    let derivations = PolicyCompiler.withScriptConverter.dates(ofWords: source, issued: issued)
    let needsIssue = issued == nil && derivations.contains { $0.confidence == .undated }
    return DateExplanation(
      document: document, derivations: derivations, source: source,
      remarks: needsIssue ? ["没有给出成文日期；可加 --issued 2024-03-15 再试"] : [])
  }

  /// Explains the time limits of a task of a plan's file.
  package static func of(path: String, inPlan file: String) throws -> DateExplanation {
    let reader = DocumentReader()
    let source = try reader.read(
      name: String(file.split(separator: "/").last ?? ""), bytes: try reader.bytes(path: file))
    let dates = PolicyCompiler.withScriptConverter.dates(in: source)
    guard let index = dates.compilation.tasks.firstIndex(where: { $0.path == path }) else {
      throw UnknownTask(words: path, known: dates.compilation.tasks.map(\.path))
    }
    return explanation(dates, index, named: path)
  }

  static func explanation(
    _ dates: PlanDates, _ index: Int, named name: String, remarks: [String] = []
  ) -> DateExplanation {
    DateExplanation(
      task: (name, dates.compilation.tasks[index].title), document: dates.compilation.document,
      derivations: dates.tasks[index], source: dates.compilation.source, remarks: remarks)
  }
}

/// A task that the plan does not have.
package struct UnknownTask: Error, CustomStringConvertible {
  /// What was asked for.
  package let words: String
  /// The tasks to choose from.
  package let known: [String]

  /// What is wrong and what to choose from.
  package var description: String {
    let shown = known.prefix(20).joined(separator: "、") + (known.count > 20 ? " 等\(known.count)项" : "")
    return known.isEmpty ? "方案中没有读到任务" : "方案中没有任务“\(words)”；可选：\(shown)"
  }
}
