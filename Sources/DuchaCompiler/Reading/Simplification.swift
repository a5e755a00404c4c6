/// A text in Traditional script, and the same in simplified script, character by character.
///
/// The converter may change lengths; lines whose length changes are converted one character at a time, so that
/// every character still knows its bytes.
struct Simplification {
  private let draft: CharacterTape
  private let simplify: (String) -> String

  /// Creates a simplification, or `nil` for a text in simplified script.
  init?(of draft: CharacterTape, by simplify: @escaping (String) -> String) {
    self.draft = draft
    self.simplify = simplify
    guard isTraditional() else { return nil }
  }

  private var characters: Reading { Reading(draft) }

  /// The converter is slow: what a page of text tells is enough.
  private static let sampleSize = 1024

  /// Text is Traditional where the converter changes more than one in twelve of its first Han characters; in
  /// running Traditional text it is about one in four, in simplified text none but a stray 於.
  private func isTraditional() -> Bool {
    var sample: [UInt32] = []
    for scalar in characters where scalar.isHan {
      sample.append(scalar)
      if sample.count == Self.sampleSize { break }
    }
    // The converter is asked only where some of the commonest Traditional characters stand.
    guard sample.count(where: Self.common.contains) * Self.leastShare > sample.count else { return false }
    let converted = simplify(Self.string(sample)).unicodeScalars.map(\.value)
    let changed = zip(sample, converted).count { $0 != $1 }
    return changed * 12 > sample.count
  }

  /// In Traditional text about one Han character in seven is among ``common``; in simplified text none is.
  private static let leastShare = 50

  /// Characters that plans are full of and that only Traditional script writes so.
  private static let common: CharacterFilter = """
    責單國發務實業產會動機開關體長廣東時過對進電書車門問間題類領導學習點總項標準則劃計設備認識議論證評調課請說語該詳試資質費購貿轉運輸辦鄉鎮縣區級給約
    經結統組織續維網線紀綠績終紅環現規視觀護讓變豐財貫買達遠適選還邊鄰醫鐵銀錢鋼鍵陽階隊際險離難雲順須預頭額願顯風飛養馬驗驅鮮個們來傳傷優儲兒內兩
    勝勞勢勵協嚴員團園圍圖場塊壓壯奮婦審寫寬將專屬歲島師帶幫幹庫廠廢廳強彈後從復態應戰戶採換損據擁擇擊擔擬擴攜數斷於暢條樂構樣樓樹橋檔檢權歸氣決沒況淨減
    溝滿漁潔濟灣為無熱營爭狀獎獨獲當療監盡盤確碼礎禮種稱積穩競節範築簡簽籌糧細編緊緣緩練縮繼罰聯聲職腦臨舉舊興艙藝藥蘇處號虛虧衛衝補裝製複
    """

  /// Returns the text in simplified script and mainland wording.
  func applied() -> CharacterTape {
    let result = CharacterTape(draft.source, capacity: draft.count)
    let converted = split(simplify(Self.string(characters)).unicodeScalars.map(\.value))
    let lines = characters.lines
    for (number, line) in lines.enumerated() {
      if number > 0 { result.append(draft, line.lowerBound - 1) }
      let guess = converted.count == lines.count ? converted[number] : []
      let simplified = guess.count == line.count ? Array(guess) : oneByOne(line)
      for (index, scalar) in zip(line, simplified) {
        result.append(scalar, draft.starts[index], draft.end(index))
      }
    }
    return MainlandWording.applied(to: result)
  }

  private func split(_ scalars: [UInt32]) -> [ArraySlice<UInt32>] {
    scalars.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  private func oneByOne(_ line: Range<Int>) -> [UInt32] {
    line.map { index in
      let original = draft[index]
      let converted = simplify(Self.string([original])).unicodeScalars
      return converted.count == 1 ? converted.first?.value ?? original : original
    }
  }

  private static func string(_ scalars: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(view)
  }
}
