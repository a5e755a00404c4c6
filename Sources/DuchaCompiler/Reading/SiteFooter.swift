/// Finds what a web page prints below a document: 打印本页, 上一篇, 主办:… 版权所有.
enum SiteFooter {
  /// Returns the range of the footer's lines, or nothing where the text does not end with one.
  ///
  /// A plan never goes on below: no line of a footer is as long as a paragraph, and it takes up but the end of the text.
  static func find(in draft: CharacterTape) -> [Range<Int>] {
    let text = Reading(draft)
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    var start: Int?
    for line in lines.dropFirst((lines.count + 1) / 2).suffix(mostLines).reversed() {
      guard line.count <= longestLine else { break }
      if opens(text, line) { start = line.lowerBound }
    }
    return start.map { [$0..<draft.count] } ?? []
  }

  /// Whether nothing but a site's own words begin so.
  static func opens(_ text: Reading, _ line: Range<Int>) -> Bool {
    if starts.match(in: text, at: line.lowerBound, before: line.upperBound) != nil { return true }
    return hosts.match(in: text, at: line.lowerBound, before: line.upperBound) != nil
      && notices.contains(in: text, line)
  }

  private static let mostLines = 12
  private static let longestLine = 120
  private static let starts = KeywordTable<Void>(
    """
    分享到 打印 【打印 (打印 关闭窗口 热门词条 联系我们 扫一扫 上一篇 下一篇 相关附件 相关链接 责任编辑 (责任编辑 版权所有 网站地图 附件下载 相关文档
    相关阅读 ICP备
    """)
  /// 主办:某市人民政府 承办:某市大数据局 网站标识码:….
  private static let hosts = KeywordTable<Void>("主办 承办 协办 维护 技术支持 版权 网站 Copyright")
  private static let notices = KeywordTable<Void>("网站标识码 ICP备 公网安备 公安网备 版权所有 网站地图 技术支持: 建议使用")
}
