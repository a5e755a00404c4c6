import DuchaDiagnostics
import DuchaDocuments
package import DuchaModel
import TOMLKit

/// A year's holidays as a TOML file that people write from the notice:
///
///     year = 2027
///     source = "国办发明电〔2026〕1号"
///     off = ["元旦 2027-01-01/2027-01-03", "2027-04-05"]    # the holiday's name may be left out
///     work = ["2027-02-06"]                                 # weekend days that are worked
package enum CalendarFile {
  /// Reads a file.
  package static func read(path: String) throws -> CalendarYear {
    let source = try DocumentReader().read(path: path)
    return try read(String(decoding: source.bytes, as: UTF8.self), name: source.name)
  }

  /// Reads a text strictly: a key that is not ours, a value of the wrong type, or days that contradict each other are
  /// refused with their place.
  package static func read(_ text: String, name: String) throws(TOMLFileError) -> CalendarYear {
    let file = try TOMLFileError.locating(in: text, of: name) {
      try TOMLDecoder(strictDecoding: true).decode(Contents.self, from: text)
    }
    func days<Value>(_ key: String, _ entries: [String], _ read: (String) -> Value?, _ form: String)
      throws(TOMLFileError) -> [Value]
    {
      var values: [Value] = []
      for (index, entry) in entries.enumerated() {
        guard let value = read(entry) else {
          throw TOMLFileError(
            file: name, at: key, entry: index, in: text, reason: "“\(entry)”不是日期，应写作 \(form)")
        }
        values.append(value)
      }
      return values
    }
    let breaks = try days("off", file.off, pause, "2027-01-01 或 2027-01-01/2027-01-03，前面可写节日名称")
    let work = try days("work", file.work, { Day($0) }, "2027-02-06")
    do {
      return try CalendarYear(
        year: file.year, source: file.source, breaks: breaks, workingWeekends: work)
    } catch {
      throw TOMLFileError(file: name, error, in: text)
    }
  }

  /// Reads `[ name ] day [ "/" day ]`.
  private static func pause(_ entry: String) -> CalendarYear.Break? {
    let words = entry.split(whereSeparator: \.isWhitespace)
    let days = (words.last ?? "").split(separator: "/", omittingEmptySubsequences: false).map { Day($0) }
    guard (1...2).contains(days.count), let start = days[0], let end = days[days.count - 1], start <= end
    else { return nil }
    let name = words.dropLast().joined(separator: " ")
    return CalendarYear.Break(name: name.isEmpty ? nil : name, days: Period(start: start, end: end))
  }
}

/// The keys of a file.
private struct Contents: Decodable {
  var year: Int
  var source: String
  var off: [String]
  var work: [String]

  enum CodingKeys: String, CodingKey { case year, source, off, work }

  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    for key in [CodingKeys.year, .source, .off] where !keys.contains(key) {
      throw DecodingError.dataCorruptedError(forKey: key, in: keys, debugDescription: "没有写，这一项不能少")
    }
    year = try keys.decode(Int.self, forKey: .year)
    source = try keys.decode(String.self, forKey: .source)
    off = try keys.decode([String].self, forKey: .off)
    work = try keys.decodeIfPresent([String].self, forKey: .work) ?? []
  }
}

extension TOMLFileError {
  /// Tells what is wrong with a year at the place where it was written.
  fileprivate init(file: String, _ error: CalendarYearError, in text: String) {
    switch error.part {
    case .year: self.init(file: file, at: "year", in: text, reason: error.reason)
    case .source: self.init(file: file, at: "source", in: text, reason: error.reason)
    case .off: self.init(file: file, at: "off", in: text, reason: error.reason)
    case .break(let index): self.init(file: file, at: "off", entry: index, in: text, reason: error.reason)
    case .workingWeekend(let index):
      self.init(file: file, at: "work", entry: index, in: text, reason: error.reason)
    }
  }
}
