package import DuchaModel

/// Why a unit is proposed, so that a clerk can check it.
package enum ProposalReason: Sendable, Hashable {
  /// The sentence itself tells the unit to act.
  case actor(quote: String)
  /// Words of the task name what the unit is responsible for.
  case duties(title: [String], text: [String], unit: String)
  /// The plan as a whole speaks most of what the unit is responsible for.
  case topic(words: [String], unit: String)
  /// A task that is alike names a unit for the same part.
  case similar(SimilarTask, unit: String, role: Role)

  /// The reason as a clerk reads it.
  ///
  ///     原文点名：“市科技局要建立科技特派员库”
  ///     标题中的“义务教育”、正文中的“校园”“学生”属县教育局职责
  ///     与“培育科技型企业”（方案3 二/(一)）相似 0.62，该任务由市科技局牵头
  package var text: String {
    switch self {
    case .actor(let quote): "原文点名：“\(quote)”"
    case .duties(let title, let text, let unit):
      "\([Self.words("标题", title), Self.words("正文", text)].compactMap(\.self).joined(separator: "、"))属\(unit)职责"
    case .topic(let words, let unit): "方案通篇讲\(Self.quoted(words))，属\(unit)职责"
    case .similar(let task, let unit, let role):
      "与“\(task.title)”（方案\(task.id.plan) \(task.path)）相似 \(Similarity.words(task.similarity))，该任务由\(unit)\(role.word)"
    }
  }

  private static func words(_ place: String, _ words: [String]) -> String? {
    words.isEmpty ? nil : "\(place)中的\(quoted(words))"
  }

  private static func quoted(_ words: [String]) -> String { words.map { "“\($0)”" }.joined() }
}
