import DuchaModel

/// The level of government that a plan belongs to, by its own word: 县.
struct GovernmentLevel {
  /// 省, 市, 县, …
  let word: Character
  /// How far down it stands, as far as the word tells.
  let rank: Int

  /// Finds the level of the place whose plan it is.
  init?(_ document: PolicyDocument) {
    guard let place = Place(of: document), let word = place.levelWord else { return nil }
    self.init(word: place.level == .province && word == "自治区" ? "省" : word.last ?? "县")
  }

  /// Creates the level that a word names.
  init?(word: Character) {
    guard let rank = Self.ranks[word] else { return nil }
    self.word = word
    self.rank = rank
  }

  private static let ranks: [Character: Int] = ["省": 1, "市": 2, "州": 2, "盟": 2, "县": 3, "区": 3, "旗": 3]
}
