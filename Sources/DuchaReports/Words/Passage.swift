package import DuchaModel

/// Where in a plan a task stands.
package struct Passage: Sendable, Hashable {
  /// The plan.
  package let plan: PlanID
  /// The plan's title, or its file's name.
  package let planName: String
  /// The plan as it is cited, `《某某方案》`.
  package let citation: String
  /// The plan's own numbering, `二/(一)/1`.
  package let path: String
  /// The line of the plan's text, from 1.
  package let line: Int
}

extension Passage {
  /// Returns where a task stands.
  init(_ task: SupervisedTask) {
    self.init(
      plan: task.plan.id, planName: task.plan.name, citation: task.plan.citation, path: task.record.task.path,
      line: task.record.line)
  }

  /// The place as people cite it, with the line of the text that was read: 《某某方案》第二部分（一）第1项，第12行.
  package var words: String { "\(citedWords)，第\(line)行" }

  /// The place as letters cite it to those who have the plan on paper: 《某某方案》第二部分（一）第1项.
  var citedWords: String { "\(citation)\(citation.last == "》" ? "" : " ")\(Self.cited(path))" }

  /// The numbering as it is said: 二/(一)/1 is 第二部分（一）第1项, 第二章/一/(一) is 第二章一、（一）,
  /// 表1/3 is 表1第3项.
  static func cited(_ path: String) -> String {
    let labels = path.split(separator: "/")
    return labels.enumerated().map { depth, label in
      if label.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) { return "第\(label)项" }
      if label.allSatisfy(numerals.contains) {
        return depth == 0 ? "第\(label)部分" : "\(label)\(depth + 1 < labels.count ? "、" : "")"
      }
      return String(label).replacing("(", with: "（").replacing(")", with: "）")
    }.joined()
  }

  private static let numerals = Set("一二三四五六七八九十百零〇")

  /// The place as JSON.
  var json: JSONValue {
    [
      "plan": .integer(plan.number), "planName": .string(planName), "path": .string(path),
      "line": .integer(line),
    ]
  }
}
