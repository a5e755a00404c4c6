import DuchaDocuments
import DuchaModel
import DuchaReports
import DuchaTestSupport
import FuzzLoop

/// Fills any bytes as an office's template. The last byte tells which: A the body of a docx, B the wording of bulletins, C a page
/// in HTML, any other a docx taken as it is. A docx that could be read can be read once it is filled, and the words of plans add
/// no markup to a page.
@main
struct FuzzTemplates {
  private static let mark = "<zqx>&\"'"
  private static let reader = DocumentReader(limits: .init(inflatedSize: 1 << 20, cells: 10_000))
  private static let content = TemplateContent(
    words: ["标题": mark, "期号": "第7期"],
    blocks: ["正文": [.paragraph(.init(.heading1, "一、总体")), .paragraph(.init(.body, mark))]],
    rows: ["任务": [["序号": "1", "任务": mark], ["序号": "2", "任务": "架桥"]]])
  private static let bulletin = bulletin(.ours, of: mark)
  /// The same with words of the same width in which nothing has to be escaped.
  private static let plain = bulletin(.ours, of: "[zqx]+()")

  static func main() throws {
    try FuzzLoop.run(seeds: seeds, fill)
  }

  private static func fill(_ bytes: [UInt8]) {
    guard let last = bytes.last else { return }
    let text = String(decoding: bytes.dropLast(), as: UTF8.self)
    switch last {
    case UInt8(ascii: "A"): fillDocument(OfficeFiles.document(text))
    case UInt8(ascii: "B"):
      guard let wording = try? BulletinWording(text, name: "f") else { return }
      FuzzLoop.check(!bulletin(wording, of: mark).html().contains("<zqx"), "words became markup")
    case UInt8(ascii: "C"):
      guard let page = try? PageLayout(text, name: "f.html", .html) else { return }
      FuzzLoop.check(markup(bulletin.html(page)) == markup(plain.html(page)), "words became markup")
    default: fillDocument(bytes)
    }
  }

  private static func fillDocument(_ bytes: [UInt8]) {
    guard let template = try? WordTemplate(name: "f.docx", bytes: bytes),
      let filled = try? template.filled(with: content)
    else { return }
    guard (try? reader.read(name: "f.docx", bytes: bytes)) != nil else { return }
    do {
      _ = try reader.read(name: "f.docx", bytes: filled)
    } catch {
      // What was put in, or left out, may make it empty or too large.
      if case .damaged = error.reason { fatalError("not read once it is filled: \(error)") }
    }
  }

  /// How much of a page can be markup, its own included.
  private static func markup(_ page: String) -> Int {
    page.utf8.count { "<>\"'".utf8.contains($0) }
  }

  private static func bulletin(_ wording: BulletinWording, of mark: String) -> BulletinText {
    var state = SampleLedger.state(asOf: Sample.day(7, 31))
    // One task is told in every part that any is.
    state.tasks = state.tasks.filter { $0.key == TaskID(plan: PlanID(1), number: 2) }
    for id in state.tasks.keys { state.tasks[id]?.task.title = mark }
    for id in state.units.keys { state.units[id]?.name = mark }
    for id in state.plans.keys { state.plans[id]?.document.title = mark }
    return Bulletin(
      state, month: Month(year: 2024, month: 7),
      edition: .init(number: 7, issuedOn: state.asOf, wording: wording)
    ).text
  }

  private static var seeds: [(String, [UInt8])] {
    func paragraph(_ words: String) -> String {
      "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>\(words)</w:t></w:r></w:p>"
    }
    let cells = ["{{#任务}}{{序号}}", "{{任务}}{{/任务}}"].map { "<w:tc>\(paragraph($0))</w:tc>" }
    let row = "<w:tr>\(cells.joined())</w:tr>"
    let body = paragraph("{{标题}}") + paragraph("{{正文}}") + "<w:tbl>\(row)</w:tbl>"
    return [
      ("body", Array((body + "A").utf8)), ("wording", Array((BulletinWording.text + "B").utf8)),
      ("page", Array((PageLayout.html + "C").utf8)), ("docx", OfficeFiles.document(body)),
    ]
  }
}
