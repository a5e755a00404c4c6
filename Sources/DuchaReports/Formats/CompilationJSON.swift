import DuchaDiagnostics
package import DuchaModel

/// What `ducha parse --format json` prints: version 1, frozen. Keys may be added; these keep their meaning.
package struct CompilationJSON: Sendable {
  private let compilation: Compilation
  /// Maps an offset of the text to an offset in the file as given.
  private let fileOffset: @Sendable (Int) -> Int

  /// Creates a format; `fileOffset` tells where a byte of the text stands in the file as given.
  package init(_ compilation: Compilation, fileOffset: @escaping @Sendable (Int) -> Int = { $0 }) {
    self.compilation = compilation
    self.fileOffset = fileOffset
  }

  /// The whole object.
  package var value: JSONValue {
    .object([
      "version": .int(1),
      "document": document,
      "tasks": .array(compilation.tasks.map(task)),
      "goals": .array(
        compilation.goals.map { goal in
          .object(target(goal.target, path: goal.path))
        }),
      "diagnostics": .array(compilation.diagnostics.map(diagnostic)),
    ])
  }

  private var document: JSONValue {
    let document = compilation.document
    return .object([
      "file": .string(document.file),
      "title": .optional(document.title),
      "issuer": .optional(document.issuer),
      "documentNumber": .optional(document.documentNumber),
      "issued": .optional(document.issued),
      "period": document.period.map {
        .object(["start": .string($0.start.description), "end": .string($0.end.description)])
      } ?? .null,
      "script": .string(document.script.rawValue),
      "leadRule": .optional(document.leadRule),
      "defaults": .array(
        document.defaults.map {
          .object([
            "text": .string($0.text), "units": .array($0.units.map { .string($0) }),
            "fromPath": .string($0.fromPath),
          ])
        }),
    ])
  }

  private func task(_ task: PolicyTask) -> JSONValue {
    .object([
      "path": .string(task.path),
      "title": .string(task.title),
      "span": span(task.span),
      "clause": .optional(task.clause),
      "units": .array(task.units.map(assignment)),
      "persons": .array(
        task.persons.map { .object(["name": .string($0.name), "role": .string($0.role)]) }),
      "openEnded": .bool(task.openEnded),
      "deadlines": .array(task.deadlines.map(deadline)),
      "targets": .array(task.targets.map { .object(target($0, path: nil)) }),
    ])
  }

  private func assignment(_ unit: Assignment) -> JSONValue {
    .object([
      "name": .string(unit.name), "asWritten": .string(unit.asWritten), "role": .string(unit.role.rawValue),
      "basis": .string(unit.basis.rawValue), "collective": .bool(unit.collective), "span": span(unit.span),
    ])
  }

  private func deadline(_ deadline: Deadline) -> JSONValue {
    .object([
      "text": .string(deadline.text), "start": .optional(deadline.start), "end": .optional(deadline.end),
      "kind": .string(deadline.kind.rawValue), "recurrence": .optional(deadline.recurrence?.rawValue),
      "span": span(deadline.span),
    ])
  }

  private func target(_ target: Target, path: String?) -> KeyValuePairs<String, JSONValue> {
    [
      "path": .optional(path), "text": .string(target.text), "subject": .optional(target.subject),
      "comparator": .string(target.comparator.rawValue), "value": .optional(target.value),
      "valueMax": .optional(target.valueMax), "unit": .optional(target.unit),
      "baseline": .optional(target.baseline), "by": .optional(target.by),
      "kind": .string(target.kind.rawValue), "span": span(target.span),
    ]
  }

  private func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      "code": .string(diagnostic.code.id), "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message), "help": .optional(diagnostic.help),
      "path": .optional(diagnostic.path), "span": span(diagnostic.span),
    ])
  }

  private func span(_ span: SourceSpan) -> JSONValue {
    let start = compilation.source.location(of: span.start)
    let end = compilation.source.location(of: span.end)
    return .object([
      "startLine": .int(start.line), "startColumn": .int(start.column), "endLine": .int(end.line),
      "endColumn": .int(end.column), "startByte": .int(fileOffset(span.start)),
      "endByte": .int(fileOffset(span.end)),
    ])
  }
}
