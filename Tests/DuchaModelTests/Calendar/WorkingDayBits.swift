import DuchaModel

/// Working days of 2004 to 2026 as an independent collection has them: the Python package holidays 0.109, with its
/// substituted weekends. chinesecalendar 1.11.0 has the same on 8400 of 8401 days, all but 2005-12-31.
enum WorkingDayBits {
  /// Year, number of working days, and one bit a day from 1 January on, four to a hexadecimal digit, set for a working day.
  static let years: [(Int, Int, String)] = [
    (
      2004, 252,
      "4f9ff80cf9f3e7cf9f3e7cf9f3e7cf80fe7cf9f3e7cf9f3e7cf9f3e7cf9f3e7cf9f3c07f9f3e7cf9f3e7cf9f3e7c"
    ),
    (
      2005, 251,
      "1e7cf9f3fe039f3e7cf9f3e7cf9f3f01f9f3e7cf9f3e7cf9f3e7cf9f3e7cf9f3e7cf80fe7cf9f3e7cf9f3e7cf9f8"
    ),
    (
      2006, 251,
      "1cf9f3f01f9f3e7cf9f3e7cf9f3e7f01f3e7cf9f3e7cf9f3e7cf9f3e7cf9f3e7cf9f80fcf9f3e7cf9f3e7cf9f3f8"
    ),
    (
      2007, 249,
      "19f3e7cf9f3f01f9f3e7cf9f3e7cff01e7cf9f3e7cf9f3e7cf9f3e7cf9f3e7cf9f3f80f9f3e7cf9f3e7cf9f3e7e0"
    ),
    (
      2008, 251,
      "73e7cf9ff01cf9f3e7cf9f3c7cf9f38fcf9f3e7c79f3e7cf9f3e7cf9f3e7cf9f1e7f01f3e7cf9f3e7cf9f3e7cf9c"
    ),
    (
      2009, 250,
      "1f9f3f01f9f3e7cf9f3e7cf8f3e7cf1f3e7ce3f3e7cf9f3e7cf9f3e7cf9f3e7cf9f7806f9f3e7cf9f3e7cf9f3e78"
    ),
    (
      2010, 250,
      "1f3e7cf9f3e03f9f3e7cf9f1e7cf9f1e7cf9f3e7f19f3e7cf9f3e7cf9f3e7cf9f71f80df3e7cf9f3e7cf9f3e7cf8"
    ),
    (
      2011, 250,
      "1e7cf9f701ef9f3e7cf9f3f1cf9f3e3cf9f3e7c79f3e7cf9f3e7cf9f3e7cf9f1e7cf80fe7cf9f3e7cf9f3e7cf9f8"
    ),
    (
      2012, 249,
      "1cf9f80fcf9f3e7cf9f3e7f19f3e7e39f3e7cf9f3e78f9f3e7cf9f3e7cf9f3e7cf9f807cf9f3e7cf9f3e7cf9f3e4"
    ),
    (
      2013, 250,
      "1fe7cf9f3e03f9f3e7cf9f38fcf9fc67cf9f3e7f19f3e7cf9f3e7cf9f3e7cf9f38fd80fbe7cf9f3e7cf9f3e7cf98"
    ),
    (
      2014, 250,
      "67cf9f7c06f9f3e7cf9f3e7c79f3e71f9f3e7c79f3e7cf9f3e7cf9f3e7cf9f1e7cfb80f7cf9f3e7cf9f3e7cf9f38"
    ),
    (
      2015, 249,
      "1f9f3e7cf9f701ef9f3e7cf8f3e7cf1f3e7cf9f3e7c79f3e7cf9f3e7cf9f38fcf9f380ef9f3e7cf9f3e7cf9f3e78"
    ),
    (
      2016, 250,
      "1f3e7cf9f80fcf9f3e7cf9f1e7cf9f1e7cf9f3e71f9f3e7cf9f3e7cf9f3e7cf9c7e7c07f3e7cf9f3e7cf9f3e7cf8"
    ),
    (
      2017, 249,
      "3cf9f7c06f9f3e7cf9f3e7e39f3e7c79f3e7e39f3e7cf9f3e7cf9f3e7cf9f3e7cf9f807cf9f3e7cf9f3e7cf9f3e0"
    ),
    (
      2018, 250,
      "79f3e7cf9f780ef9f3e7cf9c7e7cfc73e7cf9f3e7c79f3e7cf9f3e7cf9f3e7cf9f1f80f9f3e7cf9f3e7cf9f3e7e0"
    ),
    (
      2019, 250,
      "73e7cf9fc07cf9f3e7cf9f3c7cf9f70fcf9f3e78f9f3e7cf9f3e7cf9f3e7cf9e3e7d80fbe7cf9f3e7cf9f3e7cf98"
    ),
    (
      2020, 249,
      "67cfbe007cf9f3e7cf9f3e7c79f3ef83df3e7cf9f3e71f9f3e7cf9f3e7cf9f3e7cfbc037cf9f3e7cf9f3e7cf9f3c"
    ),
    (
      2021, 250,
      "1f3e7cf9f780ef9f3e7cf9f1e7cfbf077cf9f3e7c79f3e7cf9f3e7cf9f3e7cf9f8ef80df3e7cf9f3e7cf9f3e7cf8"
    ),
    (
      2022, 249,
      "1e7cf9fc07cf9f3e7cf9f3f1cf9f7e0ef9f3e78f9f3e7cf9f3e7cf9f3e7cf9f1e7cf80fe7cf9f3e7cf9f3e7cf9f0"
    ),
    (
      2023, 249,
      "3cf9f01fcf9f3e7cf9f3e7cd9f3efc1df3e7cf9f3e71f9f3e7cf9f3e7cf9f3e7cf9e01fcf9f3e7cf9f3e7cf9f3e0"
    ),
    (
      2024, 251,
      "79f3e7cfbf00fcf9f3e7cf9c7e7cfb83f7cf9f3e3cf9f3e7cf9f3e7cf9f3e7cfc73ec07df3e7cf9f3e7cf9f3e7cc"
    ),
    (
      2025, 248,
      "67cf9f601ef9f3e7cf9f3e78f9f3ef079f3e7c79f3e7cf9f3e7cf9f3e7cf9f3e7cfb8077cf9f3e7cf9f3e7cf9f38"
    ),
    (
      2026, 248,
      "1f9f3e7cf9f803ef9f3e7cf8f3e7cf07be7cf9f3e78f9f3e7cf9f3e7cf9f3e7cfbe380ef9f3e7cf9f3e7cf9f3e78"
    ),
  ]

  /// Returns the days whose bit is set.
  static func workingDays(of year: Int, _ digits: String) -> [Day] {
    let first = Month(year: year, month: 1).firstDay
    let bits = digits.compactMap(\.hexDigitValue).flatMap { digit in [8, 4, 2, 1].map { digit & $0 != 0 } }
    return bits.indices.filter { bits[$0] }.map(first.adding(days:))
  }
}
