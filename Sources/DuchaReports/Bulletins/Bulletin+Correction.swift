import DuchaModel

extension Bulletin {
  /// Which issue this one puts right, and all that changes: counts, tasks, points and places; `nil` where it puts none
  /// right.
  var correctionWords: String? {
    guard let wrong = edition.corrected else { return nil }
    let changed = [
      countsCorrected(wrong.text), tasksCorrected(wrong.text), rowsCorrected(wrong.text),
      placesCorrected(wrong.text),
    ]
    .filter { !$0.isEmpty }
    let words = changed.isEmpty ? "各项数、各任务的情况均不变，其他文字有更正" : changed.joined(separator: "。")
    let record = wrong.record
    return "本期更正\(record.id)（\(record.on.chinese)印发）：\(words)。\(record.id)不再使用，以本期为准。"
  }

  /// Those that stand for all tasks; what changes of a plan's or a unit's follows from the tasks.
  private func countsCorrected(_ wrong: BulletinText) -> String {
    let before = Dictionary(wrong.figures.map { ($0.id, $0.figure) }) { first, _ in first }
    let told = Set(changedTasks(wrong).map(\.id))
    return figures.filter { $0.id.isOfAll && !$0.id.isPartOfPart && $0.id != .toGreen }.compactMap { figure in
      guard let old = before[figure.id], old.count != figure.figure.count else { return nil }
      // Tasks that stand as before, and yet are counted otherwise, are named here, with the others that moved.
      let moved = Set(old.ids).symmetricDifference(figure.figure.ids)
      let names = moved.isSubset(of: told) ? "" : "（\(Figure(moved).words)）"
      return "\(figure.words)由\(old.count)项更正为\(figure.figure.count)项\(names)"
    }.joined(separator: "，")
  }

  /// 涉及任务1项：1-03由红灯·已逾期更正为绿灯·已完成.
  private func tasksCorrected(_ wrong: BulletinText) -> String {
    let changed = changedTasks(wrong)
    guard !changed.isEmpty else { return "" }
    let (ids, words) = (Figure(changed.map(\.id)), changed.map(\.words).joined(separator: "，"))
    return changed.count > Figure.tasksNamed
      ? "涉及任务\(ids.count)项（\(ids.words)），见附表" : "涉及任务\(ids.count)项：\(words)"
  }

  private func changedTasks(_ wrong: BulletinText) -> [(id: TaskID, words: String)] {
    let (before, now) = (wrong.lines(of: wrong.tasks), wrong.lines(of: annex.map(line)))
    return Set(before.keys).union(now.keys).sorted().compactMap { id in
      Self.changeWords(before[id], now[id]).map { (id, "\(id)\($0)") }
    }
  }

  private static func changeWords(_ old: BulletinText.TaskLine?, _ new: BulletinText.TaskLine?) -> String? {
    guard let old else { return "为补列" }
    guard let new else { return "应不列入" }
    let changes =
      [("", old.state, new.state), ("牵头单位", old.lead, new.lead)].filter { $0.1 != $0.2 }
      + answersChanged(old, new)
    return changes.isEmpty ? nil : changes.map { "\($0)由\($1)更正为\($2)" }.joined(separator: "、")
  }

  /// Those of several that answer for a task and stand otherwise, though not just as the task does.
  private static func answersChanged(
    _ old: BulletinText.TaskLine, _ new: BulletinText.TaskLine
  ) -> [(String, String, String)] {
    let before = Dictionary(old.several.map { ($0.unit, $0.state) }) { first, _ in first }
    return new.several.compactMap { answer in
      guard let state = before[answer.unit], state != answer.state else { return nil }
      return (state, answer.state) == (old.state, new.state) ? nil : (answer.unit, state, answer.state)
    }
  }

  /// 1-05的填报情况有更正，见附表: the tasks that stand as before, and of which the table tells something else.
  private func rowsCorrected(_ wrong: BulletinText) -> String {
    let (before, now) = (wrong.annex.tasks, annexTable(.full).tasks)
    let told = Set(changedTasks(wrong).map(\.id))
    let ids = now.compactMap { id, row in before[id].map { $0 != row } ?? false ? id : nil }
    let figure = Figure(ids.filter { !told.contains($0) })
    return figure.isEmpty ? "" : "\(figure.words)的填报情况有更正，见附表"
  }

  private func placesCorrected(_ wrong: BulletinText) -> String {
    guard let before = wrong.places else { return places.isEmpty ? "" : "得分排名以本期得分表为准" }
    guard before != places else { return "" }
    let old = Dictionary(before.map { ($0.unit, $0) }) { first, _ in first }
    let ranked = Set(places.map(\.unit))
    let changed =
      places.compactMap { place -> String? in
        guard old[place.unit] != place else { return nil }
        return place.unit + (old[place.unit].map { place.corrected(from: $0) } ?? "由未参加排名更正为\(place.words)")
      }
      + before.filter { !ranked.contains($0.unit) }.map { "\($0.unit)由\($0.words)更正为不参加排名" }
    guard !changed.isEmpty, changed.count <= Figure.tasksNamed else { return "得分排名有更正，见得分表" }
    return "得分排名：\(changed.joined(separator: "，"))"
  }
}

extension BulletinText.Place {
  /// What is put right of it: points and place, or the place alone where others moved.
  fileprivate func corrected(from old: BulletinText.Place) -> String {
    score == old.score ? "位次由\(old.rankWords)更正为\(rankWords)" : "由\(old.words)更正为\(words)"
  }
}

extension BulletinText.Table {
  /// What an annex tells of each task, without the place of its row. Of the reason, its last column, what is said first and
  /// the figures count: another program may have put the same into other words.
  fileprivate var tasks: [TaskID: [String]] {
    let told = rows.compactMap { row -> (TaskID, [String])? in
      guard row.count > 2, let task = TaskID(row[1].words.text) else { return nil }
      var cells: [String] = row.dropFirst(2).map(\.words.text)
      let reason = cells.popLast() ?? ""
      let figures = reason.split { !($0.isASCII && ($0.isNumber || $0 == ".")) }
      let first = reason.split(separator: "；").first ?? ""
      return (task, cells + [String(first)] + figures.map(String.init))
    }
    return Dictionary(told) { first, _ in first }
  }
}

extension BulletinText {
  fileprivate func lines(of tasks: [TaskLine]) -> [TaskID: TaskLine] {
    Dictionary(tasks.map { ($0.id, $0) }) { first, _ in first }
  }
}
