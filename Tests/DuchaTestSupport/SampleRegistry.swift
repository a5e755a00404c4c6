public import DuchaModel

/// A county whose registry has something of everything that is asked of a person: two names of one body, a group without
/// members, a plan that does not say whose it is, two plans that ask for one thing, a unit renamed, one split. Entries as
/// a clerk makes them, through the end of July 2024.
public enum SampleRegistry {
  /// The last day of July 2024.
  public static let asOf = SampleLedger.day(2024, 7, 31)

  /// The ledger.
  public static var state: LedgerState { LedgerState(folding: entries, asOf: asOf) }

  /// Every entry, numbered.
  public static var entries: [Entry] {
    let made = units.map { Sample.entry(.unitAdded($0)) } + plans + reforms
    return made.enumerated().map { index, entry in
      var entry = entry
      entry.number = index + 1
      return entry
    }
  }

  private static let county = Place(name: "青禾县", level: .county)

  private static var units: [OrgUnit] {
    func unit(_ number: Int, _ name: String, _ aliases: [String] = [], system: UnitSystem? = .department)
      -> OrgUnit
    {
      OrgUnit(
        id: .init(number), name: name, aliases: aliases, place: county, facts: UnitFacts(system: system))
    }
    func seen(_ number: Int, _ name: String, in place: Place?, collective: Bool = false) -> OrgUnit {
      OrgUnit(id: .init(number), name: name, place: place, collective: collective, provisional: true)
    }
    return [
      unit(1, "青禾县发展和改革局", ["县发改局"]), unit(2, "青禾县教育局", ["县教体局"]), unit(3, "青禾县水利局"),
      unit(4, "青禾县财政局"), unit(5, "青禾县商务局"), unit(6, "青禾县投资促进中心"), unit(7, "青禾县气象局"),
      seen(8, "县教委", in: county), seen(9, "县数据专班", in: county),
      seen(10, "各乡镇人民政府", in: county, collective: true),
      seen(11, "县教育局", in: nil), seen(12, "县财政局", in: nil), seen(13, "县水利局", in: nil),
    ]
  }

  private static var plans: [Entry] {
    [
      plan(
        1, "青禾县校园安全行动方案", county,
        [
          (Sample.task("一/(一)", "排查中小学校舍安全隐患", by("青禾县教育局")), [2]),
          (Sample.task("一/(二)", "建设校园数据平台", by("县数据专班") + by("县教委", .cooperate)), [9, 8]),
          (Sample.task("一/(三)", "推进校园食堂改造"), []),
        ]),
      plan(
        2, "青禾县农村人居环境行动方案", county,
        [
          (Sample.task("一/(一)", "排查中小学校舍安全隐患", by("青禾县教育局")), [2]),
          (Sample.task("一/(二)", "推行垃圾分类", by("各乡镇人民政府")), [10]),
          (Sample.task("一/(三)", "引进环保企业", by("青禾县商务局")), [5]),
        ]),
      plan(
        3, "节水行动方案", nil,
        [
          (
            Sample.task("一", "改造灌区", by("县水利局") + by("县财政局", .cooperate) + by("县教育局", .cooperate)),
            [13, 12, 11]
          )
        ]),
    ]
  }

  private static func by(_ name: String, _ role: Role = .lead) -> [Assignment] {
    [Sample.assignment(name, role)]
  }

  private static func plan(
    _ number: Int, _ title: String, _ place: Place?, _ tasks: [(task: PolicyTask, units: [Int])]
  ) -> Entry {
    let registered = tasks.enumerated().map { index, task in
      Sample.registered(number, index + 1, task.task, units: task.units)
    }
    var edition = Sample.edition(number, title: title, registered)
    edition.document.place = place
    return Sample.entry(.planRegistered(edition), on: Sample.day(2))
  }

  /// A unit renamed in May.
  public static let renaming = UnitReform(
    kind: .rename, from: [.init(1)], newName: "青禾县发展改革和数据局", source: "青编〔2024〕2号")
  /// A unit split in June.
  public static let splitting = UnitReform(
    kind: .split, from: [.init(5)], into: [.init(6), .init(1)], source: "青编〔2024〕3号")

  private static var reforms: [Entry] {
    [
      Sample.entry(.unitAliased(.init(2), alias: "县教育体育局")),
      Sample.entry(.unitsReformed(renaming), on: Sample.day(5)),
      Sample.entry(.unitsReformed(splitting), on: Sample.day(6)),
    ]
  }
}
