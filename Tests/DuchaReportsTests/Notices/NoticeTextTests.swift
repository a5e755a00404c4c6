import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

struct NoticeTextTests {
  private static func item(_ number: Int, late: Int = 12) -> NoticeText.Item {
    .init(
      task: TaskID(plan: PlanID(1), number: number), title: "推进农村公路提升",
      source: "《青溪县交通行动方案》第二部分（一）第\(number)项",
      requirement: "年内完成农村公路提升80公里。", due: Sample.day(7, 20), daysLate: late, asked: "请报送路面工程进度")
  }

  static func notice(_ kind: Measure.Kind, to addressee: String, items: Int = 1) -> NoticeText {
    NoticeText(
      kind, number: "青政督〔2024〕12号", issuer: "青溪县人民政府督查室", addressee: addressee,
      items: (1...items).map { item($0, late: $0 == 2 ? 0 : 12) }, asOf: Sample.day(8, 1),
      replyBy: Sample.day(8, 9),
      date: Sample.day(8, 2))
  }

  /// Each kind to those it may go to; two are drafts, one is approved, one has its tasks behind it.
  @Test func letters() throws {
    var approved = Self.notice(.supervision, to: "县水利局", items: 2)
    approved.approver = "李四"
    approved.copies = "县委办公室"
    var talk = Self.notice(.talk, to: "县政府领导")
    talk.unit = "县水利局"
    var criticism = talk
    criticism.measure = .criticism
    var summons = Self.notice(.talk, to: "县水利局")
    (summons.approver, summons.replyBy) = ("李四", nil)
    let letters = [
      "reminder": Self.notice(.reminder, to: "县水利局", items: 4),
      "township": Self.notice(.urging, to: "城关镇人民政府"), "summons": summons,
      "party": Self.notice(.urging, to: "县委组织部"), "supervision": approved, "talk": talk,
      "criticism": criticism,
    ]
    var outputs: [String: String] = [:]
    for (name, letter) in letters {
      outputs["\(name).md"] = letter.markdown()
      let (word, markdown) = (
        try PaperWords.lines(ofWord: letter.docx()), PaperWords.lines(ofMarkdown: letter.markdown())
      )
      // The office's name stands in the head of the first page, which the reader of plans leaves out.
      #expect(PaperWords.missing(markdown, in: word) == [], "\(name)")
      #expect(PaperWords.missing(word, in: markdown) == [], "\(name)")
    }
    #expect(try Golden("reports/notices").problems(outputs) == [])
  }

  @Test func lowerGovernmentsAreRemindedAndAskedForNothing() {
    for kind in [Measure.Kind.reminder, .urging, .supervision] {
      var letter = Self.notice(kind, to: "城关镇人民政府")
      letter.issuer = "县人居环境整治工作领导小组办公室"
      #expect(letter.title.hasSuffix("提醒函"))
      let words = letter.markdown()
      for word in ["督办", "催办", "请", "书面", "2024年8月9日"] { #expect(!words.contains(word), "\(kind)") }
    }
  }

  /// The draft that a leader is asked to sign is what goes out.
  @Test(arguments: [("县人民政府督查室", "督办单"), ("县人居环境整治工作领导小组办公室", "提醒函")])
  func whatAGovernmentsLeaderDecidesIsOrderedOfTowns(issuer: String, letter: String) {
    var notice = Self.notice(.supervision, to: "城关镇人民政府")
    notice.issuer = issuer
    #expect(notice.title.hasSuffix(letter))
    notice.approver = "周县长"
    #expect(notice.title.hasSuffix(letter))
    #expect(notice.markdown().contains("经批准，现予督办") == (letter == "督办单"))
  }

  /// As what each measure goes to a department, a Party organ and a town; 约谈 as approved.
  @Test(
    arguments: [
      (Measure.Kind.reminder, [.reminder, .reminder, .reminder]), (.urging, [.urging, .urging, .reminder]),
      (.supervision, [.supervision, .supervision, .supervision]), (.criticism, [nil, nil, nil]),
      (.talk, [.talk, nil, .talk]), (.accountability, [nil, nil, nil]),
    ] as [(Measure.Kind, [Measure.Kind?])])
  func papersOfAGovernment(measure: Measure.Kind, papers: [Measure.Kind?]) {
    let issuer = "县人民政府督查室"
    for (unit, paper) in zip(["县水利局", "县委组织部", "城关镇人民政府"], papers) {
      #expect(measure.paper(to: unit, from: issuer, approver: "周县长") == paper, "\(unit)")
    }
  }

  @Test func aTalkIsAProposalUntilItIsApprovedAndNeverOfALeadingGroupWithTowns() {
    let (government, group) = ("县人民政府督查室", "县人居环境整治工作领导小组办公室")
    #expect(Measure.Kind.talk.paper(to: "县水利局", from: government, approver: nil) == nil)
    #expect(Measure.Kind.talk.paper(to: "县水利局", from: group, approver: "周县长") == .talk)
    #expect(Measure.Kind.talk.paper(to: "城关镇人民政府", from: group, approver: "周县长") == nil)
  }

  /// A quarterly duty of a plan's table, whose goal stands in a column of its own.
  @Test func aLetterNamesGoalTurnAndPlaceAndSaysYou() throws {
    var task = Sample.task("二/(四)/16", "修路", [Sample.assignment("县局")])
    task.targets = [Target(text: "不少于80公里", comparator: .atLeast, value: 80, unit: "公里", span: task.span)]
    task.deadlines = [
      Deadline(text: "每季度", end: nil, kind: .recurring, recurrence: .quarterly, span: task.span)
    ]
    let changes: [Change] = [
      .unitAdded(Sample.unit(1, "县局")),
      .planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, task, units: [1])])),
    ]
    let state = LedgerState(
      folding: changes.map { Sample.entry($0, on: Sample.day(1)) }, asOf: Sample.day(5, 6))
    let (unit, due) = (OrgUnit.ID(1), Sample.day(3, 31))
    // No run for a month: urging fell due several times.
    let alerts = [(1, 4, 1), (2, 4, 9), (3, 4, 16)].map { step, month, day in
      Alert(
        Alert.Key(
          .unit(unit), TaskID(plan: PlanID(1), number: 1), unit: unit, .overdue, measure: .urging, step: step,
          about: due),
        fellDue: Sample.day(month, day), words: "")
    }
    let notice = Notice(
      to: .unit(unit), alerts: alerts, documents: [NoticeNumber(.urging, year: 2024, number: 1)],
      channels: ["邮件"])
    let letters = notice.letters(on: state.asOf, holding: Set(alerts.map(\.key)), in: SupervisedLedger(state))
    #expect(letters.first?.letter.items.count == 1)
    let letter = try #require(letters.first?.letter.markdown())
    for words in ["你单位承担的", "第二部分（四）第16项", "修路。目标：不少于80公里。", "2024年3月31日（2024年第一季度）"] {
      #expect(letter.contains(words))
    }
  }

  @Test(arguments: [
    ("二/(四)/16", "第二部分（四）第16项"), ("表1/3", "表1第3项"), ("第三章/第五条/(1)", "第三章第五条（1）"),
    ("第二部分/一/(一)", "第二部分一、（一）"), ("第二章/三", "第二章三"), ("一/一是", "第一部分一是"), ("2.1", "第2.1项"),
  ]) func aPlaceIsCitedAsOfficesDo(path: String, words: String) {
    let passage = Passage(plan: PlanID(1), planName: "", citation: "《甲》", path: path, line: 9)
    #expect(passage.citedWords == "《甲》\(words)")
  }

  @Test func whatNeedsApprovalIsADraftWithoutIt() {
    for measure in Measure.Kind.allCases {
      var letter = Self.notice(measure, to: "县水利局")
      #expect((letter.mark == "送审稿") == measure.needsApproval)
      letter.approver = "李四"
      #expect(letter.mark == nil)
    }
  }
}
