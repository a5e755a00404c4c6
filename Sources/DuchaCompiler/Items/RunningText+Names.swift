/// Names of those who may be told to act.
extension RunningText {
  func areNamed(_ units: [UnitMention]) -> Bool {
    units.allSatisfy {
      ActorWords.isNamedBody(reading, $0.range) || UnitWords.startsCollective(reading, $0.range)
    }
  }

  /// 由当地政府确定的牵头部门组织…: those who choose do not act.
  func choose(_ units: [UnitMention], in segment: Range<Int>) -> Bool {
    guard let end = units.last?.range.upperBound else { return false }
    return Self.choices.match(in: text, at: end, before: segment.upperBound) != nil
  }

  private static let choices = KeywordTable<Void>("确定的 指定的 委托的 授权的 认定的 批准的 选定的 明确的 主管的")

  /// Returns the list of units that a range opens with, whatever is said behind it: 市水利局发布. A name may go on
  /// where a shorter one could end: 市政府|督查室, 有关部|门.
  func openingUnits(_ range: Range<Int>) -> [UnitMention]? {
    let limit = range.upperBound
    var found: (end: Int, units: [UnitMention])?
    for at in range.lowerBound...limit where at > range.lowerBound + 1 {
      if found == nil, at > range.lowerBound + Self.longestSubject { break }
      // 县公安局、县应急管理局: behind a 、 the next name needs room.
      if let found {
        let goesOn =
          text[found.end - 1] == Mark.listComma || Self.joints.contains(text[found.end])
          || text[found.end] == Mark.open
        // 各市|市场监管局: behind a level alone the body of each may follow.
        let isLevel = found.units.last.map { isBareCollective($0.range) } ?? false
        if at > found.end + (goesOn || isLevel ? Self.longestName : Self.longestEnding) { break }
        if isLevel, ActorWords.startsWithVerb(reading, found.end..<range.upperBound) { break }
      }
      let mayGoOn = at < limit && Self.inList.contains(text[at])
      if mayGoOn, !Self.joints.contains(text[at]), text[at] != Mark.open { continue }
      if let units = units(range.lowerBound..<at) { found = (at, units) }
    }
    return found?.units
  }

  private func isBareCollective(_ name: Range<Int>) -> Bool {
    name.count == 2 && text[name.lowerBound] == Mark.every
  }

  func units(_ subject: Range<Int>) -> [UnitMention]? {
    guard !subject.isEmpty,
      Self.runOns.match(in: text, at: subject.upperBound - 1, before: item.count) == nil,
      Self.offices.match(in: text, at: subject.upperBound, before: item.count) == nil
    else { return nil }
    var list = UnitListParser(item)
    list.read(subject)
    // 卫生、财政等部门: their ending is told once.
    let sharesEnding =
      partners(at: subject.lowerBound, before: subject.upperBound) == nil && endsWithDepartments(subject)
    let isOfEach = subject.first.map { text[$0] == Mark.every } ?? false
    let isActor = { (unit: UnitMention) in
      ActorWords.isActor(reading, unit.range) || isOfEach && ActorWords.isOneOfEach(reading, unit.range)
        || sharesEnding && unit.isRecognised && ActorWords.mayBeField(reading, unit.range)
          && (list.sharesDepartment || ActorWords.isField(text.text(unit.range)))
    }
    return !list.mentions.isEmpty && list.mentions.allSatisfy(isActor) ? list.mentions : nil
  }

  /// Returns the streets and towns that words list, whose ending may be told once: 清河、西三旗街道和东北旺乡.
  func localPlaces(_ words: Range<Int>) -> [UnitMention]? {
    let mentions = reading.parts(of: words, at: Self.placeMarks).flatMap { part in
      var list = UnitListParser(item)
      list.read(part)
      return list.mentions
    }
    let isPlace = { (unit: UnitMention) in
      unit.range.count > 2 && ActorWords.isActor(reading, unit.range)
        && Self.localEndings.matchSuffix(
          in: text, from: unit.range.lowerBound, endingAt: unit.range.upperBound) != nil
    }
    let arePlaces = mentions.allSatisfy {
      isPlace($0) || $0.range.count <= Self.longestPlace && ActorWords.mayBeField(reading, $0.range)
    }
    return arePlaces && mentions.last.map(isPlace) ?? false ? mentions : nil
  }

  private static let longestPlace = 3
  private static let placeMarks = CharacterFilter("、和及")
  private static let localEndings = KeywordTable<Void>("街道 乡 镇 街道办事处")

  /// 卫生、财政等部门; 教育、住建等市级主管部门; 税务、财政部门: but 部队等其他部门 are others.
  func endsWithDepartments(_ words: Range<Int>) -> Bool {
    let last = words.last { text[$0] == Mark.andOthers || text[$0] == Mark.listComma } ?? words.lowerBound
    let name = last + 1..<max(last + 1, words.upperBound)
    guard last > words.lowerBound, !name.contains(where: { Self.sentenceMarks.contains(text[$0]) }) else {
      return false
    }
    return name.count <= Self.longestDepartment && !Self.others.contains(in: text, name)
      && Self.department.matchSuffix(in: text, from: name.lowerBound, endingAt: name.upperBound) != nil
  }

  private static let sentenceMarks: CharacterFilter = "由的对将向"
  private static let longestDepartment = 12
  private static let department = KeywordTable<Void>("部门 部门和单位 部门及单位 部门和机构")
  static let others = KeywordTable<Void>("其他 其它")

  /// What begins with the ending of a name and is none: 县住建局委托, 县政府办理.
  private static let runOns = KeywordTable<Void>(
    "部门 处室 科室 局长 厅长 部长 处长 科长 院长 所长 站长 行长 会长 委托 委派 委任 办理 办结 办好 办事 行政 行业 会商 会办 部署 行使 处理 处置 所有 所属 队伍 区域 市场 关于 社会 团结 办成 办园 办学 联合 联系 联动 网络"
  )
  /// 由县住建局局长负责: one person of the unit.
  private static let offices = KeywordTable<Void>("局长 厅长 部长 处长 科长 院长 所长 站长 行长 会长 主任 书记")
  private static let longestEnding = 4
  /// What goes on with a name or a list of names: 、等(及和员.
  private static let inList = CharacterFilter("、等(及和员会局厅")
  /// Those of them behind which another name must follow.
  private static let joints = CharacterFilter("及和")
}
