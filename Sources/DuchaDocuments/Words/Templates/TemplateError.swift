/// Why a template was not filled. No file was made.
package struct TemplateError: Error, Hashable, Sendable {
  /// The file, as the user named it.
  package let name: String
  /// What is wrong in it, in its order.
  package let problems: [Problem]

  /// One place that cannot be filled.
  package struct Problem: Hashable, Sendable {
    /// Where: 第3段, 表1第2行, 页眉.
    package var place: String
    /// What is wrong.
    package var cause: Cause
  }

  /// What is wrong with a place.
  package enum Cause: Hashable, Sendable {
    /// Nothing is called so.
    case unknown(String, nearest: String?)
    /// A place of repeated rows stands outside of them.
    case outsideRow(String, of: String)
    /// It takes whole paragraphs and does not stand alone in one.
    case notAlone(String)
    /// Rows begin and do not end in the same row, or the other way round.
    case unpaired(String)
    /// Rows begin outside a table.
    case outsideTable(String)
    /// Rows are repeated inside a row that is repeated.
    case nested(String)
    /// Braces open and never close.
    case unclosed
    /// Parts of the file that have no places are damaged, so that it cannot be written anew.
    case damaged
  }
}

extension TemplateError: CustomStringConvertible {
  /// What is wrong and where, a line for each.
  package var description: String {
    "模板 \(name) 有\(problems.count)处占位符不能填写，未生成文件："
      + problems.map { "\n  \($0.place)：\($0.cause.words)" }.joined()
  }
}

extension TemplateError.Cause {
  fileprivate var words: String {
    switch self {
    case .unknown(let name, let nearest):
      "没有名为“\(name)”的占位符" + (nearest.map { "，是不是“\($0)”" } ?? "")
    case .notAlone(let name): "{{\(name)}} 是多段文字，须单独成段，同一段里不能有别的字"
    case .unpaired(let name): "{{#\(name)}} 和 {{/\(name)}} 须成对写在表格的同一行里"
    case .outsideTable(let name): "{{#\(name)}} 只能写在表格的一行里，这一行按条目重复"
    case .outsideRow(let name, let rows):
      "{{\(name)}} 只能写在表格里重复的一行，即 {{#\(rows)}} 与 {{/\(rows)}} 之间"
    case .nested(let name): "{{#\(name)}} 所在的表格套在另一个重复的行里，重复的行里不能再有重复的行"
    case .unclosed: "有 {{ 没有对应的 }}"
    case .damaged: "文件已损坏，请用 Word 或 WPS 打开后另存"
    }
  }
}
