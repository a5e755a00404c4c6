import DuchaModel

extension TaskList {
  /// Returns the list as Markdown, which reads as well unrendered.
  package func markdown() -> String {
    var lines = ["# \(Markdown.escaped(name))任务清单", "", overview, ""]
    if !plans.isEmpty { lines += ["任务来源：\(Markdown.escaped(sources))。", ""] }
    if count > 0 { lines += [reminder, ""] }
    if let openGroupNote { lines += [Markdown.escaped(openGroupNote), ""] }
    for (number, section) in sections.enumerated() {
      let numeral = chineseNumeral(number + 1)
      lines += ["## \(numeral)、\(section.part.word)（\(section.items.count)项）", ""]
      lines += section.items.flatMap(\.markdownLines)
    }
    return lines.joined(separator: "\n").trimmingEmptyEnd() + "\n"
  }

  /// Why nobody holds the list; `nil` where somebody does.
  var openGroupNote: String? {
    isOpenGroup ? "“\(name)”为集体名称，尚未列明成员单位，列明后任务分别列入各成员单位的清单。" : nil
  }

  /// As of when, and how many tasks of which part.
  var overview: String {
    guard count > 0 else { return "截至\(asOf.chinese)，本单位没有承担台账任务。" }
    let parts = sections.map { "\($0.part.word)\($0.items.count)项" }.joined(separator: "，")
    let urgent = Standing.allCases.filter { [.overdue, .farBehind, .behind, .unreported].contains($0) }
      .compactMap { standing in
        let count = items(.lead).count { $0.standing == standing }
        return count > 0 ? "\(standing.word)\(count)项" : nil
      }
    let lead = urgent.isEmpty ? "" : "牵头任务中\(urgent.joined(separator: "，"))。"
    let total = sections.count > 1 ? "本单位承担台账任务\(count)项，其中\(parts)。" : "本单位承担\(parts)。"
    return "截至\(asOf.chinese)，\(total)\(lead)"
  }

  /// The plans.
  var sources: String { plans.map(\.fullCitation).titlesJoined }

  /// By when the next report is due.
  var reminder: String {
    let open = sections.flatMap(\.items).count { $0.gap != nil }
    let gap = open > 0 ? "未明确牵头单位的任务\(open)项，待明确后由牵头单位报送。" : ""
    guard items(.lead).isEmpty else {
      let missing = missingMonth.map { "未报送的\($0.chinese)进展请尽快报送。" } ?? ""
      return "\(missing)牵头任务的\(nextReportDay.month.chinese)进展请于\(nextReportDay.chinese)前报送。\(gap)"
    }
    return (open == count ? "" : "任务进展由牵头单位汇总报送。") + gap
  }
}

extension TaskListItem {
  fileprivate var markdownLines: [String] {
    var facts = [("出处", place.words)]
    if !requirement.isEmpty { facts.append(("工作要求", requirement.inChinesePunctuation)) }
    if !targets.isEmpty { facts.append(("目标指标", targetWords)) }
    facts.append(("完成时限", deadlineWithDate + (days.isEmpty ? "" : "，\(days)")))
    facts.append(("牵头单位", gap?.words ?? lead))
    facts += others.map { ($0.label, $0.names.joined(separator: "、")) }
    facts += persons.map { ($0.word, $0.names) }
    facts += groups.map { ("“\($0.name)”成员单位", $0.members.joined(separator: "、")) }
    if !open.isEmpty { facts.append(("未完全落实", open.joined(separator: "；"))) }
    if through != nil { facts.append(("本单位角色", dutyWords)) }
    facts.append(("当前状态", standingWords))
    facts.append(("最近进展", progressWords ?? "尚无报送"))
    let list = facts.map { "- **\($0.0)**：\(Markdown.escaped($0.1))" }
    return ["### \(id) \(Markdown.escaped(title.inChinesePunctuation))", ""] + list + [""]
  }
}

extension String {
  /// The text without empty lines at its end.
  fileprivate func trimmingEmptyEnd() -> String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}

/// Returns a number in Chinese numerals, 1 to 99: 一, 十, 十二, 二十.
func chineseNumeral(_ number: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  let (tens, ones) = (number / 10, number % 10)
  guard tens > 0 else { return digits[ones] }
  return (tens == 1 ? "" : digits[tens]) + "十" + digits[ones]
}
