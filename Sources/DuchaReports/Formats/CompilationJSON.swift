import DuchaDiagnostics
package import DuchaModel

/// What `ducha parse --format json` prints: version 1, frozen. Keys may be added; these keep their meaning.
package struct CompilationJSON: Sendable {
  private let compilation: Compilation
  /// Maps an offset of the text to an offset in the file as given.
  private let fileOffset: @Sendable (Int) -> Int
  private let goals: GoalLinks

  /// Creates a format; `fileOffset` tells where a byte of the text stands in the file as given.
  package init(_ compilation: Compilation, fileOffset: @escaping @Sendable (Int) -> Int = { $0 }) {
    self.compilation = compilation
    self.fileOffset = fileOffset
    goals = GoalLinks(compilation.goals)
  }

  /// The whole object.
  package var value: JSONValue {
    [
      "version": .integer(1),
      "document": document,
      "tasks": .array(compilation.tasks.map(task)),
      "goals": .array(
        compilation.goals.map { goal in
          target(goal.target, path: goal.path)
        }),
      "diagnostics": .array(compilation.diagnostics.map(diagnostic)),
    ]
  }

  private var document: JSONValue {
    let document = compilation.document
    return [
      "file": .string(document.file),
      "title": JSONValue(document.title),
      "issuer": JSONValue(document.issuer),
      "documentNumber": JSONValue(document.documentNumber),
      "issued": JSONValue(document.issued),
      "period": document.period.map {
        ["start": .string($0.start.description), "end": .string($0.end.description)]
      } ?? .null,
      "script": .string(document.script.rawValue),
      "leadRule": JSONValue(document.leadRule),
      "defaults": .array(
        document.defaults.map {
          [
            "text": .string($0.text), "units": .array($0.units.map { .string($0) }),
            "fromPath": .string($0.fromPath),
          ]
        }),
    ]
  }

  private func task(_ task: PolicyTask) -> JSONValue {
    [
      "path": .string(task.path),
      "title": .string(task.title),
      "span": span(task.span),
      "place": place(task.span),
      "clause": JSONValue(task.clause),
      "units": .array(task.units.map(assignment)),
      "persons": .array(
        task.persons.map { ["name": .string($0.name), "role": .string($0.role)] }),
      "openEnded": .bool(task.openEnded),
      "deadlines": .array(task.deadlines.map(deadline)),
      "targets": .array(task.targets.map { target($0, path: nil, goal: goals.path(for: $0)) }),
    ]
  }

  private func assignment(_ unit: Assignment) -> JSONValue {
    [
      "name": .string(unit.name), "asWritten": .string(unit.asWritten), "role": .string(unit.role.rawValue),
      "basis": .string(unit.basis.rawValue), "collective": .bool(unit.collective), "span": span(unit.span),
    ]
  }

  private func deadline(_ deadline: Deadline) -> JSONValue {
    [
      "text": .string(deadline.text), "start": JSONValue(deadline.start), "end": JSONValue(deadline.end),
      "kind": .string(deadline.kind.rawValue), "recurrence": JSONValue(deadline.recurrence?.rawValue),
      "span": span(deadline.span),
    ]
  }

  private func target(_ target: Target, path: String?, goal: String? = nil) -> JSONValue {
    [
      "path": JSONValue(path), "text": .string(target.text), "subject": JSONValue(target.subject),
      "comparator": .string(target.comparator.rawValue), "value": JSONValue(measure: target.value),
      "valueMax": JSONValue(measure: target.valueMax), "unit": JSONValue(target.unit),
      "baseline": JSONValue(target.baseline), "by": JSONValue(target.by),
      "kind": .string(target.kind.rawValue), "goal": JSONValue(goal), "span": span(target.span),
    ]
  }

  private func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
    [
      "code": .string(diagnostic.code.id), "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message), "help": JSONValue(diagnostic.help),
      "path": JSONValue(diagnostic.path), "span": span(diagnostic.span), "place": place(diagnostic.span),
    ]
  }

  /// The place in the file as a person sees it; null for plain text.
  private func place(_ span: SourceSpan) -> JSONValue {
    JSONValue(compilation.source.place(of: span.start)?.description)
  }

  private func span(_ span: SourceSpan) -> JSONValue {
    JSONValue(span, in: compilation.source, fileOffset: fileOffset)
  }
}

extension JSONValue {
  /// Writes a place: lines and columns as people count, bytes as they lie in the file as given.
  init(_ span: SourceSpan, in source: SourceText, fileOffset: (Int) -> Int) {
    let start = source.location(of: span.start)
    let end = source.location(of: span.end)
    self = [
      "startLine": .integer(start.line), "startColumn": .integer(start.column), "endLine": .integer(end.line),
      "endColumn": .integer(end.column), "startByte": .integer(fileOffset(span.start)),
      "endByte": .integer(fileOffset(span.end)),
    ]
  }
}
