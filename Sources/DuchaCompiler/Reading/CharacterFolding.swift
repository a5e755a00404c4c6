import DuchaDiagnostics
import DuchaUnits

/// Decodes UTF-8 and folds variant forms of a character into the one that the grammar knows.
///
/// Folded are full-width ASCII, brackets of every kind, corner quotation marks (「」 is “”), small and half-width
/// punctuation, spaces and line breaks of every kind, enclosed numbers (⑴ is `(1)`, ㈠ is `(一)`, ⒈ is `1.`) and the
/// radicals that some PDF files print in place of characters (⼀ is 一). Zero-width characters and those that
/// steer the direction of writing vanish.
enum CharacterFolding {
  /// Returns the characters of a text; bytes that are no UTF-8 become U+FFFD, one each.
  static func decode(_ source: SourceText) -> CharacterTape {
    let draft = CharacterTape(source, capacity: source.bytes.count)
    source.bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      while at < buffer.count {
        at += draft.append(threeByteCharactersFrom: at) { han(buffer, $0) } * 3
        guard at < buffer.count else { break }
        let (scalar, length) = decodeScalar(buffer, at)
        fold(scalar, UInt32(at), UInt32(at + length), into: draft)
        at += length
      }
    }
    return draft
  }

  /// Returns the common Han character of three bytes at an offset: most of a plan.
  @inline(__always)
  private static func han(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32? {
    guard at + 3 <= bytes.count else { return nil }
    let lead = bytes[at]
    guard lead >= 0xE4, lead <= 0xE9 else { return nil }
    let (second, third) = (bytes[at + 1], bytes[at + 2])
    guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
    let scalar = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    return scalar >= 0x4E00 ? scalar : nil
  }

  /// Returns the scalar at an offset and the number of its bytes; CR LF and CR are one line break.
  private static func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[at])
    if lead == 0x0D { return (0x0A, at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1) }
    if lead < 0x80 { return (lead, 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, at + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = lead & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = UInt32(bytes[at + offset])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= smallest, Unicode.Scalar(scalar) != nil else { return (0xFFFD, 1) }
    return (scalar, length)
  }

  private static func fold(_ scalar: UInt32, _ start: UInt32, _ end: UInt32, into draft: CharacterTape) {
    if scalar >= 0x4E00 && scalar <= 0x9FFF { return draft.append(scalar, start, end) }
    switch scalar {
    case 0x2474...0x2487: enclose(number: scalar - 0x2474 + 1, start, end, into: draft)
    case 0x3220...0x3229:
      for part in [0x28, chineseDigits[Int(scalar - 0x3220)], 0x29] { draft.append(part, start, end) }
    case 0x2488...0x249B:
      for part in digits(of: scalar - 0x2488 + 1) + [0x2E] { draft.append(part, start, end) }
    default:
      if let folded = foldOne(scalar) { draft.append(folded, start, end) }
    }
  }

  private static func enclose(
    number: UInt32, _ start: UInt32, _ end: UInt32, into draft: CharacterTape
  ) {
    for part in [0x28] + digits(of: number) + [0x29] { draft.append(part, start, end) }
  }

  private static func digits(of number: UInt32) -> [UInt32] {
    number < 10 ? [0x30 + number] : [0x30 + number / 10, 0x30 + number % 10]
  }

  /// Returns the one character that a character is read as, or `nil` where it is to vanish.
  private static func foldOne(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x5B, 0x3010, 0x3014, 0x3016, 0x3008, 0x2329, 0xFE59, 0xFE5D, 0xFF3B, 0xFE5B: 0x28
    case 0x5D, 0x3011, 0x3015, 0x3017, 0x3009, 0x232A, 0xFE5A, 0xFE5E, 0xFF3D, 0xFE5C: 0x29
    case 0x300C, 0xFE41, 0xFF62: 0x201C
    case 0x300D, 0xFE42, 0xFF63: 0x201D
    case 0x300E, 0xFE43: 0x2018
    case 0x300F, 0xFE44: 0x2019
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x0B: 0x20
    case 0x0C, 0x85, 0x2028, 0x2029: 0x0A
    case 0x00...0x08, 0x0E...0x1F: nil
    case 0xFE50: 0x2C
    case 0xFE51, 0xFF64: 0x3001
    case 0xFE52, 0x2024: 0x2E
    case 0xFE54: 0x3B
    case 0xFE55, 0xFE30, 0x2236, 0xFE13, 0xA789: 0x3A
    case 0xFE10: 0x2C
    case 0xFE11: 0x3001
    case 0xFF61: 0x3002
    case 0x2F00...0x2FD5: radicals[Int(scalar - 0x2F00)]
    // Letters and digits do not even have to be asked about.
    default: scalar >= 0xAD && HiddenCharacter.isHidden(scalar) ? nil : scalar
    }
  }

  private static let chineseDigits = "一二三四五六七八九十".unicodeScalars.map(\.value)

  /// The characters of the radicals from U+2F00 on.
  private static let radicals = """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾
    干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生
    用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷
    豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻
    黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars.map(\.value).filter { $0 > 0x20 }
}
