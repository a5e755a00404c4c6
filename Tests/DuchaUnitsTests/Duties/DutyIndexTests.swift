import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaUnits

@Suite struct DutyIndexTests {
  private var ledger = DutyLedger()

  private func proposals(_ record: TaskRecord) -> [LeadProposal] {
    DutyIndex(ledger.state).proposals(for: record)
  }

  // MARK: - Words

  @Test mutating func wordsOfTheTitleAndTheTextTellWhoseDutyATaskIs() {
    ledger.plan(1, "民生实事方案")
    let education = ledger.unit("县教育局")
    ledger.unit("县水利局")
    let record = ledger.task(1, "推进义务教育均衡发展", "改善校园条件。")
    let proposals = proposals(record)
    #expect(proposals.map(\.unit) == [education])
    #expect(proposals.first?.role == .lead)
    #expect(proposals.first?.reasons.first?.text == "标题中的“义务教育”、正文中的“校园”属县教育局职责")
  }

  @Test mutating func wordsOfItsOwnMakeAUnitACandidate() {
    ledger.plan(1, "民生实事方案")
    let unit = ledger.unit("县绿道建设指挥部", facts: UnitFacts(duties: ["环城绿道"]))
    let record = ledger.task(1, "贯通环城绿道")
    #expect(proposals(record).map(\.unit) == [unit])
  }

  @Test mutating func aDutyLiesWithItsUsualHostWhereNobodyElseHasIt() {
    ledger.plan(1, "民生实事方案")
    let market = ledger.unit("县市场监管局")
    let task = ledger.task(1, "加强知识产权保护")
    #expect(proposals(task).map(\.unit) == [market])
    let office = ledger.unit("县知识产权局")
    #expect(proposals(task).map(\.unit) == [office])
  }

  @Test mutating func aBureauOfSeveralFieldsIsFoundByEach() {
    ledger.plan(1, "民生实事方案")
    let bureau = ledger.unit("县教育科技局")
    let school = ledger.task(1, "办好学前教育")
    let science = ledger.task(1, "推广科技成果")
    #expect(proposals(school).map(\.unit) == [bureau])
    #expect(proposals(science).map(\.unit) == [bureau])
  }

  @Test mutating func severalWordsOfTheTextMakeAUnitCooperate() {
    ledger.plan(1, "民生实事方案")
    let education = ledger.unit("县教育局")
    let water = ledger.unit("县水利局")
    let record = ledger.task(1, "推进义务教育和学前教育", "配合水土保持、农村饮水和河湖长制工作。")
    #expect(proposals(record).map(\.unit) == [education, water])
    #expect(proposals(record).last?.role == .cooperate)
  }

  @Test mutating func whatNoWordTellsLiesWithTheUnitWhoseMatterThePlanIs() {
    ledger.plan(1, "义务教育优质均衡行动方案")
    let education = ledger.unit("县教育局")
    let record = ledger.task(1, "加强组织领导")
    let proposals = proposals(record)
    #expect(proposals.map(\.unit) == [education])
    #expect(proposals.first?.reasons.map(\.text) == ["方案通篇讲“义务教育”，属县教育局职责"])
  }

  // MARK: - Similar tasks

  @Test mutating func whoLeadsASimilarTaskElsewhereIsProposedAsItsCounterpartHere() {
    ledger.plan(1, "扶持方案", of: DutyLedger.city)
    let city = ledger.unit("市科技局", in: DutyLedger.city)
    let county = ledger.unit("县科技局")
    ledger.task(1, "培育瓜果示范大户", "每年评选十户。", [(city, .lead, .explicit)])
    ledger.task(1, "修缮老旧戏台")
    ledger.plan(2, "扶持方案")
    let record = ledger.task(2, "培育瓜果示范大户", "每年评选二十户。")
    let proposals = proposals(record)
    #expect(proposals.map(\.unit) == [county])
    let reason = proposals.first?.reasons.first?.text ?? ""
    #expect(reason.hasPrefix("与“培育瓜果示范大户”（方案1 二/1）相似 0."))
    #expect(reason.hasSuffix("，该任务由市科技局牵头"))
  }

  @Test mutating func whatNoUnitHereDoesIsNotProposed() {
    ledger.plan(1, "扶持方案", of: DutyLedger.city)
    let city = ledger.unit("市科技局", in: DutyLedger.city)
    ledger.unit("县水利局")
    ledger.task(1, "培育瓜果示范大户", "", [(city, .lead, .explicit)])
    ledger.plan(2, "扶持方案")
    let record = ledger.task(2, "培育瓜果示范大户")
    #expect(proposals(record).isEmpty)
  }

  // MARK: - Actors

  @Test mutating func whomTheFirstSentenceTellsToActComesFirst() {
    ledger.plan(1, "扶持方案")
    let finance = ledger.unit("县财政局")
    let record = ledger.task(1, "设立瓜果奖项", "县财政局要列支奖金。", [(finance, .lead, .runningText)])
    let proposals = proposals(record)
    #expect(proposals.first?.unit == finance)
    #expect(proposals.first?.role == .lead)
    #expect(proposals.first?.reasons.first == .actor(quote: "县财政局要列支奖金"))
  }

  @Test mutating func severalBodiesToldToActCanOnlyCooperate() {
    ledger.plan(1, "扶持方案")
    let towns = ledger.unit("各乡镇", collective: true)
    let record = ledger.task(1, "评选瓜果大户", "各乡镇要推荐。", [(towns, .lead, .runningText)])
    let proposals = proposals(record)
    #expect(proposals.map(\.role) == [.cooperate])
  }

  @Test mutating func aNameForTheFieldMeansTheUnitOfThePlace() {
    ledger.plan(1, "扶持方案")
    let science = ledger.unit("县科技局")
    let words = ledger.unit("县级科技管理部门")
    let record = ledger.task(1, "评选瓜果大户", "县级科技管理部门要推荐。", [(words, .lead, .runningText)])
    #expect(proposals(record).map(\.unit) == [science])
  }

  @Test mutating func theGovernmentItselfIsNoLead() {
    ledger.plan(1, "扶持方案")
    let government = ledger.unit("县人民政府")
    let record = ledger.task(1, "评选瓜果大户", "县人民政府要表彰。", [(government, .lead, .runningText)])
    #expect(!proposals(record).contains { $0.role == .lead })
  }

  // MARK: - Candidates

  @Test mutating func nothingIsProposedWhereNothingSpeaksForAnybody() {
    ledger.plan(1, "扶持方案")
    ledger.unit("县教育局")
    let record = ledger.task(1, "评选瓜果大户")
    #expect(proposals(record).isEmpty)
  }

  @Test mutating func unitsOfOtherPlacesAndEndedUnitsAreNotProposed() {
    ledger.plan(1, "扶持方案")
    ledger.unit("市教育局", in: DutyLedger.city)
    ledger.unit("县教育局", facts: UnitFacts(validUntil: Sample.day(1)))
    let record = ledger.task(1, "推进义务教育均衡发展")
    #expect(proposals(record).isEmpty)
  }

  @Test mutating func aPlanThatNamesNoPlaceIsTheCountysWhereItSpeaksOfTheCounty() {
    ledger.plan(1, "扶持方案", of: nil)
    let education = ledger.unit("县教育局")
    ledger.unit("县水利局")
    ledger.unit("市教育局", in: DutyLedger.city)
    let record = ledger.task(1, "推进义务教育均衡发展", "覆盖全县。")
    #expect(proposals(record).map(\.unit) == [education])
  }

  @Test mutating func whatIsLedFromAboveBelongsToThePlaceAllTheSame() {
    ledger.plan(1, "扶持方案")
    let tax = ledger.unit("国家税务总局青溪县税务局")
    let record = ledger.task(1, "落实税收优惠")
    #expect(proposals(record).map(\.unit) == [tax])
  }

  @Test mutating func atMostThreeLeadsAreProposed() {
    ledger.plan(1, "扶持方案")
    for name in ["县教育局", "县水利局", "县审计局", "县信访局"] { ledger.unit(name) }
    let record = ledger.task(1, "义务教育、水土保持、审计整改、信访积案一起抓")
    #expect(proposals(record).filter { $0.role == .lead }.count == 3)
  }
}
