/// One level of a list's definition.
struct ListLevel: Equatable {
  /// The first number.
  var start = 1
  /// How the number is written, in Word's words: `decimal`, `chineseCounting`.
  var format = "decimal"
  /// The label, `%1` standing for the number of the first level: `第%1条`.
  var pattern = ""
  /// Whether words follow without a space.
  var isTight = false
  /// Whether all numbers of the label are written in digits.
  var isLegal = false
  /// The style whose paragraphs stand at this level.
  var style: String?

  /// Reads the `<w:lvl>` that is open.
  init(_ scanner: XMLScanner) throws(DocumentError.Reason) {
    try scanner.children { element throws(DocumentError.Reason) in
      let value = element["val"] ?? ""
      switch element.name {
      case "start": start = Int(value) ?? 1
      case "numFmt": format = value
      case "lvlText": pattern = value
      case "suff": isTight = value == "nothing"
      case "isLgl": isLegal = element.isOn
      case "pStyle": style = value
      default: break
      }
    }
  }
}
