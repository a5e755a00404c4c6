import DuchaUnits
import Testing

@Suite struct HiddenCharacterTests {
  @Test(arguments: [
    ("县教育\u{200B}局", "第4个字符是 U+200B（零宽空格）"), ("\u{FEFF}县教育局", "第1个字符是 U+FEFF（字节顺序标记）"),
    ("县\u{202E}教育局", "第2个字符是 U+202E（书写方向控制符）"), ("县教\u{AD}育局", "第3个字符是 U+00AD（软连字符）"),
    ("县教育局\u{E0101}", "第5个字符是 U+E0101（不可见字符）"),
  ])
  func whatNobodySeesIsNamedByItsPlace(name: String, words: String) {
    #expect(HiddenCharacter.words(in: name) == words)
    #expect(FoldedName.of(name) == "县教育局")
  }

  @Test(arguments: ["县教育局", "县住建局（人防办）", "𠮷县 A区", "é·"])
  func whatNamesAreWrittenWithIsNot(name: String) { #expect(HiddenCharacter.words(in: name) == nil) }
}
