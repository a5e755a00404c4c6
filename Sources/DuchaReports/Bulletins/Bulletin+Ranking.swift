import DuchaModel

extension Bulletin {
  /// 得分排名: peers beside each other, with what the points rest on; `nil` where the rules do not rank, or no group has
  /// enough units.
  var rankingPart: BulletinText.Section? {
    guard let scores, scores.rankings.contains(where: { !$0.ranked.isEmpty }) else { return nil }
    let ranked = scores.rankings.filter { !$0.ranked.isEmpty }
    let blocks = ranked.flatMap { ranking -> [BulletinText.Block] in
      [.paragraph(placesWords(ranking, scores)), .table(placesTable(ranking))]
    }
    return .init(heading: "得分排名情况", blocks: blocks)
  }

  /// 部门和事业单位参加排名5个，计分任务34项。得分靠前的有…。
  private func placesWords(_ ranking: PeerRanking, _ scores: ScoreSheet) -> Prose {
    let whole: Prose =
      "\(ranking.peers.word)参加排名的有\(ranking.ranked.count)个，计分任务\(link(ranking.tasks, .ranked(ranking.peers)))项。"
    let first = sentence("得分靠前的有", ranking.first)
    let last =
      ranking.ranked.allSatisfy(\.score.meetsTargets)
      ? "参加排名的单位均达到时限和序时要求。" : sentence("得分靠后的有", ranking.last)
    let untold =
      ranking.ranked.allSatisfy(ranking.tells) ? "" : "表中位次为“\(PeerRanking.metTargets)”的单位达到时限和序时要求，不列位次。"
    let others = scores.unranked(ranking).map { "\($0)。" }.joined()
    return "\(whole)\(first)\(last)\(untold)\(others)"
  }

  private func sentence(_ words: String, _ places: [PeerRanking.Place]) -> Prose {
    guard !places.isEmpty else { return "" }
    let named = places.map { "\($0.score.name)（\($0.score.score)分，\(self.counts(of: $0.score))）" as Prose }
    return "\(words)\(named.joined(separator: "、"))。"
  }

  /// 计分任务12项，其中已逾期1项: what the points of a unit rest on.
  private func counts(of score: UnitScore) -> Prose {
    let whole = FigureID.scored(figureName(score))
    let slow = ScoreItem.allCases.filter(\.fallsShort).compactMap { item -> Prose? in
      let times = score.times(item)
      return times == 0 ? nil : "\(item.word)\(self.times(item, score))\(item.isEvent ? "次" : "项")"
    }
    let all: Prose = "计分任务\(link(score.tasks, whole))项"
    return slow.isEmpty ? all : "\(all)，其中\(slow.joined(separator: "、"))"
  }

  /// How often an item counts for a unit, with its tasks where each counts once.
  private func times(_ item: ScoreItem, _ score: UnitScore) -> Prose {
    let (times, figure) = (score.times(item), score.figure(item))
    return times == figure.count ? link(figure, FigureID.scored(figureName(score)).of(item)) : "\(times)"
  }

  private func placesTable(_ ranking: PeerRanking) -> BulletinText.Table {
    let more = scores?.counting(in: ranking.ranked.map(\.score), beside: Self.tabled) ?? []
    let rows = ranking.ranked.map { place -> [BulletinText.Cell] in
      let (score, whole) = (place.score, FigureID.scored(figureName(place.score)))
      return [
        .init(ranking.rankWord(place)), .init(score.name), .init("\(score.score)"),
        .init(link(score.tasks, whole)),
      ] + (Self.tabled + more).map { .init(times($0, score)) }
    }
    return .init(
      caption: "\(ranking.peers.word)得分",
      header: ["位次", "单位", "得分", "计分任务"] + (Self.tabled + more).map(\.heading),
      rows: rows)
  }

  /// The units that are ranked, as a later issue looks back on them.
  var places: [BulletinText.Place] {
    (scores?.rankings ?? []).flatMap { ranking in
      ranking.ranked.map {
        BulletinText.Place(
          unit: figureName($0.score), score: "\($0.score.score)", rank: ranking.rankWord($0))
      }
    }
  }

  private static let tabled: [ScoreItem] = [.doneInTime, .overdue, .farBehind, .behind]

  /// The figures of the ranking by their names.
  var rankingFigures: [TracedFigure] {
    (scores?.rankings ?? []).filter { !$0.ranked.isEmpty }.flatMap { ranking in
      [TracedFigure(id: .ranked(ranking.peers), words: "\(ranking.peers.word)计分任务", figure: ranking.tasks)]
        + ranking.ranked.flatMap { figures(of: $0.score) }
    }
  }

  private func figures(of score: UnitScore) -> [TracedFigure] {
    let whole = FigureID.scored(figureName(score))
    let parts = ScoreItem.allCases.filter { ledger.rules.score.points[$0] != 0 }.map { item in
      TracedFigure(id: whole.of(item), words: "\(score.name)\(item.word)", figure: score.figure(item))
    }
    return [TracedFigure(id: whole, words: "\(score.name)计分任务", figure: score.tasks)]
      + parts.filter { !$0.figure.isEmpty }
  }

  private func figureName(_ score: UnitScore) -> String {
    sharedNames.contains(score.name) ? "\(score.name)#\(score.unit.number)" : score.name
  }
}

extension PeerRanking {
  fileprivate static let metTargets = "达标"

  fileprivate func rankWord(_ place: Place) -> String { tells(place) ? "\(place.rank)" : Self.metTargets }
}
