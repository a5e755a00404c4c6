import DuchaDiagnostics

/// A question that a plan leaves open, with every place that asks it.
struct OpenQuestion {
  /// What is asked.
  let diagnostic: Diagnostic
  /// Where it is asked, in the plan's order.
  private(set) var places: [(path: String?, span: SourceSpan)]

  /// Returns each question once, in the order in which it is first asked: a plan without any clause would otherwise ask
  /// the same of every task.
  static func grouped(_ diagnostics: [Diagnostic]) -> [OpenQuestion] {
    var questions: [OpenQuestion] = []
    var indexes: [String: Int] = [:]
    for diagnostic in diagnostics {
      let place = (path: diagnostic.path, span: diagnostic.span)
      let question = "\(diagnostic.code) \(diagnostic.message) \(diagnostic.help ?? "")"
      if let index = indexes[question] {
        questions[index].places.append(place)
      } else {
        indexes[question] = questions.count
        questions.append(OpenQuestion(diagnostic: diagnostic, places: [place]))
      }
    }
    return questions
  }
}
