import DuchaModel
import Foundation

// The bulletin's words as an issue freezes them. The form is frozen: keys may be added, none changes.

extension BulletinText {
  /// The words as JSON.
  var json: JSONValue {
    [
      "masthead": .string(masthead), "issue": .string(issue), "issuer": .string(issuer),
      "date": .string(date),
      "title": .string(title), "mark": JSONValue(mark), "recipients": .string(recipients),
      "correction": JSONValue(correction), "opening": .string(opening),
      "sections": .array(
        sections.map { ["heading": .string($0.heading), "blocks": .array($0.blocks.map(\.json))] }),
      "notes": .array(notes.map { .string($0) }), "imprint": JSONValue(imprint), "annex": annex.json,
      "figures": .array(figures.map(\.json)), "tasks": .array(tasks.map(\.json)),
      "gone": .array(gone.map(\.json)), "decisions": decisions.map { .array($0.map(\.json)) } ?? .null,
      "places": places.map { .array($0.map(\.json)) } ?? .null, "pictures": pictures?.json ?? .null,
    ]
  }

  /// Reads the words that an issue froze.
  package init(frozen content: [UInt8]) throws {
    struct Content: Decodable { var text: BulletinText }
    self = try JSONDecoder().decode(Content.self, from: Data(content)).text
  }
}

// MARK: - Blocks

extension BulletinText.Block: Decodable {
  fileprivate var json: JSONValue {
    switch self {
    case .paragraph(let words): ["kind": "paragraph", "words": words.json]
    case .subheading(let text): ["kind": "subheading", "words": .string(text)]
    case .unit(let words): ["kind": "unit", "words": words.json]
    case .item(let number, let words): ["kind": "item", "number": .integer(number), "words": words.json]
    case .table(let table): ["kind": "table", "table": table.json]
    }
  }

  private enum Kind: String, Decodable { case paragraph, subheading, unit, item, table }
  private enum Key: CodingKey { case kind, words, number, table }

  /// Reads a block by its kind.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func words() throws -> Prose { try values.decode(Prose.self, forKey: .words) }
    self =
      switch try values.decode(Kind.self, forKey: .kind) {
      case .paragraph: .paragraph(try words())
      case .subheading: .subheading(try words().text)
      case .unit: .unit(try words())
      case .item: .item(number: try values.decode(Int.self, forKey: .number), try words())
      case .table: .table(try values.decode(BulletinText.Table.self, forKey: .table))
      }
  }
}

extension BulletinText.Table {
  fileprivate var json: JSONValue {
    [
      "caption": .string(caption), "header": .array(header.map { .string($0) }),
      "rows": .array(rows.map { .array($0.map(\.json)) }),
    ]
  }
}

extension BulletinText.Cell: Decodable {
  fileprivate var json: JSONValue {
    light.map { ["words": words.json, "light": .string($0)] } ?? words.json
  }

  private enum Key: CodingKey { case words, light }

  /// Reads a cell: words, or words with a light.
  package init(from decoder: any Decoder) throws {
    guard let values = try? decoder.container(keyedBy: Key.self) else {
      self.init(try Prose(from: decoder))
      return
    }
    self.init(
      try values.decode(Prose.self, forKey: .words), light: try values.decode(String.self, forKey: .light))
  }
}

// MARK: - Words and figures

extension Prose: Decodable {
  /// Plain words as a text, words with figures as a list of pieces.
  fileprivate var json: JSONValue {
    guard runs.contains(where: { $0.figure != nil }) else { return .string(text) }
    return .array(runs.map { ["text": .string($0.text), "figure": JSONValue($0.figure)] })
  }

  /// Reads words.
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self.init(text)
    } else {
      self.init(runs: try value.decode([Run].self))
    }
  }
}

extension FigureID: Decodable {}

extension TracedFigure: Decodable {
  fileprivate var json: JSONValue {
    [
      "id": JSONValue(id), "words": .string(words), "count": .integer(figure.count),
      "tasks": JSONValue(each: figure.ids),
    ]
  }

  private enum Key: CodingKey { case id, words, tasks }

  /// Reads a figure.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try values.decode(FigureID.self, forKey: .id)
    words = try values.decode(String.self, forKey: .words)
    let tasks = try values.decode([String].self, forKey: .tasks)
    figure = Figure(try tasks.map { try TaskID(decoded: $0, at: decoder.codingPath) })
  }
}

extension BulletinText.TaskLine: Decodable {
  fileprivate var json: JSONValue {
    [
      "id": JSONValue(id), "title": .string(title), "lead": .string(lead), "state": .string(state),
      "standing": .string(standing.rawValue), "light": .string(light.rawValue),
      "redIssues": .integer(redIssues), "several": .array(several.map(\.json)), "fact": JSONValue(fact),
      "difficulty": JSONValue(difficulty),
    ]
  }

  private enum Key: CodingKey {
    case id, title, lead, state, standing, light, redIssues, several, fact, difficulty
  }

  /// Reads a task's line.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try TaskID(decoded: try values.decode(String.self, forKey: .id), at: decoder.codingPath)
    title = try values.decode(String.self, forKey: .title)
    lead = try values.decode(String.self, forKey: .lead)
    state = try values.decode(String.self, forKey: .state)
    standing = try values.decode(Standing.self, forKey: .standing)
    light = try values.decode(Light.self, forKey: .light)
    redIssues = try values.decode(Int.self, forKey: .redIssues)
    // Earlier issues froze nothing of these.
    several = try values.decodeIfPresent([Answer].self, forKey: .several) ?? []
    fact = try values.decodeIfPresent(String.self, forKey: .fact)
    difficulty = try values.decodeIfPresent(String.self, forKey: .difficulty)
  }
}

extension BulletinText.TaskLine.Answer {
  fileprivate var json: JSONValue {
    ["unit": .string(unit), "state": .string(state), "isSlow": .bool(isSlow)]
  }
}

extension BulletinText.Place {
  fileprivate var json: JSONValue { ["unit": .string(unit), "score": .string(score), "rank": .string(rank)] }
}

extension PendingDecision: Decodable {
  fileprivate var json: JSONValue {
    ["kind": .string(kind.rawValue), "tasks": JSONValue(each: tasks), "words": .string(words)]
  }

  private enum Key: CodingKey { case kind, tasks, words }

  /// Reads a question.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    kind = try values.decode(Kind.self, forKey: .kind)
    tasks = try values.decode([String].self, forKey: .tasks).map {
      try TaskID(decoded: $0, at: decoder.codingPath)
    }
    words = try values.decode(String.self, forKey: .words)
  }
}

extension TaskID {
  fileprivate init(decoded text: String, at path: [any CodingKey]) throws {
    guard let id = TaskID(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: path, debugDescription: "no task is called \(text)"))
    }
    self = id
  }
}
