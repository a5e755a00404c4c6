package import DuchaDiagnostics
import DuchaDocuments
package import DuchaReports

/// Checks plans for their drafters; no ledger is involved.
package enum DraftReport {
  /// Reads a file and returns what its drafter should look at, but for the codes that are allowed.
  package static func draft(_ path: String, allowing allowed: Set<DiagnosticCode>) throws -> LintReport.Draft
  {
    let plan = try PlanFile(readingDraft: path)
    let offsets = FileOffsets(plan.source)
    return LintReport.Draft(
      file: path, source: plan.source, diagnostics: plan.diagnostics.filter { !allowed.contains($0.code) }
    ) { offsets.offset(of: $0) }
  }

  /// Returns the report of several files.
  package static func report(_ drafts: [LintReport.Draft]) -> LintReport {
    LintReport(drafts, codes: Explanations.codes)
  }
}
