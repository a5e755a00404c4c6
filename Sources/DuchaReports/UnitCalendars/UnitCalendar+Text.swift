import DuchaModel

extension UnitCalendar {
  /// Returns the calendar in iCalendar (RFC 5545), for import and for subscription.
  package func text() -> String {
    let head: [ContentLine] = [
      .init("BEGIN", "VCALENDAR"), .init("VERSION", "2.0"), .init("PRODID", "-//ducha//ducha//ZH"),
      .init("CALSCALE", "GREGORIAN"), .init("METHOD", "PUBLISH"), .init("NAME", text: title),
      .init("X-WR-CALNAME", text: title), .init("REFRESH-INTERVAL;VALUE=DURATION", "P1D"),
      .init("X-PUBLISHED-TTL", "P1D"),
    ]
    return (head + events.flatMap(lines) + [.init("END", "VCALENDAR")]).map(\.folded).joined()
  }

  private var title: String { "\(name)督查任务" }

  private func lines(_ event: CalendarEvent) -> [ContentLine] {
    let stamp = stamps.moment(event.revision).compact
    var lines: [ContentLine] = [
      .init("BEGIN", "VEVENT"), .init("UID", "\(event.name)@\(stamps.ledger)"), .init("DTSTAMP", stamp),
      .init("LAST-MODIFIED", stamp), .init("SEQUENCE", "\(event.revision)"),
      .init("DTSTART;VALUE=DATE", event.day.compact),
      .init("DTEND;VALUE=DATE", event.day.adding(days: 1).compact),
    ]
    if let rule = event.recurrence { lines.append(.init("RRULE", rule)) }
    lines += [
      .init("SUMMARY", text: event.summary),
      .init("DESCRIPTION", text: event.details.joined(separator: "\n")),
      .init("CATEGORIES", text: event.category), .init("STATUS", event.status.rawValue),
      .init("TRANSP", "TRANSPARENT"),
    ]
    return lines + event.alarms.flatMap { alarm($0, event) } + [.init("END", "VEVENT")]
  }

  /// At nine in the morning, so many days before: a whole day begins at midnight.
  private func alarm(_ days: Int, _ event: CalendarEvent) -> [ContentLine] {
    let trigger = days == 0 ? "PT9H" : days == 1 ? "-PT15H" : "-P\(days - 1)DT15H"
    return [
      .init("BEGIN", "VALARM"), .init("ACTION", "DISPLAY"), .init("DESCRIPTION", text: event.summary),
      .init("TRIGGER", trigger), .init("END", "VALARM"),
    ]
  }
}

extension Moment {
  /// `20240731T010203Z`.
  fileprivate var compact: String {
    String(description.prefix { $0 != "." }.filter { $0 != "-" && $0 != ":" }) + "Z"
  }
}
