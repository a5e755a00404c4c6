import DuchaDiagnostics
import DuchaDocuments
import DuchaModel
import DuchaReports

/// What stands above the rows of a form's sheet: title, unit, date, who signs, and the titles of the columns.
struct FormHeading {
  private let form: ReportForm
  private let title: String
  private let columns: [FormColumn]
  private let format: FormFormat

  init(_ form: ReportForm, title: String, columns: [FormColumn], _ format: FormFormat) {
    self.form = form
    self.title = title
    self.columns = columns
    self.format = format
  }

  /// The words before whoever fills a form in, and before whoever approves it.
  static let signers = ["填报人", "审签领导"]

  /// Returns a sheet without rows of its own.
  ///
  /// - Parameters:
  ///   - signed: who signs, as far as known; `nil` where another sheet asks for them.
  func sheet(name: String, signed: [String?]? = nil) -> SheetDraft {
    var sheet = SheetDraft(
      name: name, columns: columns.map { SheetDraft.Column(width: $0.width, isHidden: $0 == .key) })
    sheet.isProtected = true
    let words = [
      ("\(form.name)\(form.identity.month.chinese)重点任务进展填报表（\(title)）", FormStyle.title, 30.0),
      (
        "\(form.reportByWords)，截至\(form.asOf.chinese)的情况已经填好。只填\(openWords)，没有变化的行不用动。"
          + "\(FormIdentity.label)\(form.identity.text)", FormStyle.note, 20
      ),
    ]
    for (text, style, height) in words { add(line: text, style, height, to: &sheet) }
    if let signed { add(signed, to: &sheet) }
    sheet.headerRow = sheet.rows.count
    sheet.rows.append(.init(height: 32, columns.map { CellDraft($0.rawValue, FormStyle.header) }))
    return sheet
  }

  /// What is to be filled in; csv has no colours.
  private var openWords: String {
    switch format {
    case .xlsx: "浅黄色的格"
    case .csv: "“\(columns.filter(\.isOpen).map(\.rawValue).joined(separator: "”“"))”"
    }
  }

  /// The last visible column.
  private var last: Int { columns.count - 2 }

  private func add(line: String, _ style: CellStyle, _ height: Double, to sheet: inout SheetDraft) {
    sheet.merged.append(.init(row: sheet.rows.count, columns: 0...last))
    sheet.rows.append(.init(height: height, [CellDraft(line, style)]))
  }

  private func add(_ signed: [String?], to sheet: inout SheetDraft) {
    var cells: [CellDraft?] = []
    for (word, name) in zip(Self.signers, signed) {
      cells += [CellDraft(word, FormStyle.header), CellDraft(name ?? "", FormStyle.open(.text))]
    }
    sheet.rows.append(.init(height: 24, cells))
  }

  /// Returns a row as high as its words need.
  static func row(_ cells: [CellDraft], _ columns: [FormColumn]) -> SheetDraft.Row {
    row(zip(cells, columns).map { ($0, $1 == .key ? nil : $1.width) })
  }

  /// Returns a row as high as its words need in columns of these widths; `nil` is a column out of sight.
  static func row(_ cells: [(CellDraft, width: Double?)]) -> SheetDraft.Row {
    let lines = cells.map { cell, width -> Int in
      guard case .text(let text) = cell.value, let width else { return 1 }
      return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
        // A letter that does not fit any more begins the next line.
        sum + max(1, Int((Double(line.displayWidth) / (width - 2)).rounded(.up)))
      }
    }
    // Room to write two lines; a sheet allows no row above 409 points.
    return .init(height: min(400, max(32, Double(lines.max() ?? 1) * 13.5 + 5)), cells.map(\.0))
  }
}

extension FormColumn {
  /// How many narrow letters the column takes. A sheet is printed as wide as the page: above 140 in all, letters would be
  /// smaller than 8 points on paper.
  fileprivate var width: Double {
    switch self {
    case .task: 6
    case .units: 11
    case .difficulties, .nextSteps: 10
    case .requirement: 26
    case .text: 20
    case .deadline, .standing: 10
    case .doneThrough: 9
    case .previous: 14
    case .status, .percent: 7
    case .target: 40
    case .measure, .previousValue: 12
    case .value: 18
    case .key: 12
    }
  }
}
