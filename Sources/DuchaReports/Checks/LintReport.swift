package import DuchaDiagnostics

/// What the drafter of one plan or several should look at before they are issued.
package struct LintReport: Sendable {
  /// The plans, in the order given.
  package let drafts: [Draft]
  /// Every code that could have been found, for formats that list them.
  package let codes: [DiagnosticCode]

  /// Creates a report.
  package init(_ drafts: [Draft], codes: [DiagnosticCode]) {
    self.drafts = drafts
    self.codes = codes
  }

  /// One plan and what was found in it.
  package struct Draft: Sendable {
    /// The path as the user typed it.
    package let file: String
    /// The text that was read.
    package let source: SourceText
    /// What was found, ordered by place.
    package let diagnostics: [Diagnostic]
    /// Maps an offset of the text to an offset in the file as given.
    let fileOffset: @Sendable (Int) -> Int

    /// Creates the report of one plan.
    package init(
      file: String, source: SourceText, diagnostics: [Diagnostic],
      fileOffset: @escaping @Sendable (Int) -> Int = { $0 }
    ) {
      self.file = file
      self.source = source
      self.diagnostics = diagnostics
      self.fileOffset = fileOffset
    }
  }

  /// Returns how many findings of a severity there are.
  package func count(_ severity: Severity) -> Int {
    drafts.reduce(0) { $0 + $1.diagnostics.count { $0.severity == severity } }
  }

  /// Whether anything was found that should be mended.
  package var isClean: Bool { count(.error) + count(.warning) == 0 }
}
