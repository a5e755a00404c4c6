/// The sheets of a workbook that a reader can see.
struct Workbook {
  /// A sheet's name on its tab, and the part that holds it.
  struct Sheet: Equatable {
    var name: String
    var part: String
  }

  /// The sheets in the order of the tabs, hidden ones and charts left out.
  private(set) var sheets: [Sheet] = []
  /// From which day dates are counted.
  private(set) var epoch = SerialDate.Epoch.year1900

  init(_ package: OfficePackage, part: String) throws(DocumentError.Reason) {
    let worksheets = try package.relationships(of: part).filter { $0.type == "worksheet" }
    let scanner = try package.require(part)
    _ = try scanner.root()
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      case "workbookPr":
        if ["1", "true"].contains(element["date1904"]) { epoch = .year1904 }
      case "sheets":
        try scanner.children { sheet throws(DocumentError.Reason) in add(sheet, worksheets) }
      default: break
      }
    }
  }

  private mutating func add(_ sheet: XMLElement, _ worksheets: [Relationship]) {
    guard ["hidden", "veryHidden"].contains(sheet["state"]) == false,
      let target = worksheets.first(where: { $0.id == sheet["id"] })?.target
    else { return }
    sheets.append(Sheet(name: sheet["name"] ?? "", part: target))
  }
}
