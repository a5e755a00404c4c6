import DuchaModel

extension TaskList {
  /// Returns the list as a CSV file for Excel and WPS.
  package func csv() -> String {
    let items = sections.flatMap(\.items)
    let rows = items.enumerated().map { ["\($0.offset + 1)"] + $0.element.cells }
    return CSVTable(header: Self.columns, rows: rows).text()
  }

  private static let columns = [
    "序号", "任务编号", "承担角色", "任务", "工作要求", "目标指标", "完成时限（原文）", "到期日", "牵头单位", "其他单位", "灯", "状态", "说明", "最近报送月份",
    "完成比例", "最近进展", "方案", "方案内编号", "原文行", "责任人",
  ]

  /// Returns the list for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let list: JSONValue = [
      "format": "ducha.task-list", "version": 1, "asOf": JSONValue(asOf), "unit": JSONValue(unit),
      "name": .string(name), "nextReportDay": JSONValue(nextReportDay), "count": .integer(count),
      "openGroup": .bool(isOpenGroup), "sections": .array(sections.map(\.json)),
    ]
    return list.text()
  }
}

extension TaskList.Section {
  fileprivate var json: JSONValue {
    ["part": .string(part.rawValue), "count": .integer(items.count), "tasks": .array(items.map(\.json))]
  }
}

extension TaskListItem {
  fileprivate var cells: [String] {
    [
      "\(id)", dutyWords, title.inChinesePunctuation, requirement.inChinesePunctuation,
      targetWords, deadline, due?.description ?? "",
      gap?.words ?? lead, others.map(\.words).joined(separator: "；"), light.word,
      standing.word, reason, progress?.month.description ?? "", progress?.percent.map(percentWords) ?? "",
      progress?.text ?? "", place.planName, place.path, "\(place.line)",
      persons.map(\.words).joined(separator: "；"),
    ]
  }

  fileprivate var json: JSONValue {
    [
      "task": JSONValue(id), "place": place.json, "title": .string(title),
      "requirement": .string(requirement),
      "targets": JSONValue(each: targets), "deadline": .string(deadline), "due": JSONValue(due),
      "nextDue": JSONValue(nextDue), "duty": .string(duty), "lead": .string(lead),
      "leadGap": JSONValue(gap?.rawValue), "leadInferred": .bool(leadInferred),
      "others": .array(others.map { ["duty": .string($0.duty), "names": JSONValue(each: $0.names)] }),
      "persons": .array(persons.map { ["role": .string($0.word), "names": .string($0.names)] }),
      "standing": .string(standing.rawValue), "light": .string(light.rawValue), "reason": .string(reason),
      "progress": progress.map(\.json) ?? nil, "through": JSONValue(through),
      "groups": .array(groups.map { ["name": .string($0.name), "members": JSONValue(each: $0.members)] }),
      "notFullyAssigned": JSONValue(each: open),
    ]
  }
}

extension ProgressReport {
  /// The report as JSON.
  var json: JSONValue {
    [
      "month": JSONValue(month), "unit": JSONValue(unit), "status": .string(status.rawValue),
      "percent": JSONValue(measure: percent), "doneThrough": JSONValue(doneThrough), "text": .string(text),
      "difficulties": JSONValue(difficulties), "nextSteps": JSONValue(nextSteps),
    ]
  }
}
