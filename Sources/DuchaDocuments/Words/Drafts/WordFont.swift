/// The fonts of official papers, by the names under which office programs know them. They are named, not embedded.
enum WordFont: String, CaseIterable {
  /// 小标宋, for titles.
  case title = "方正小标宋简体"
  /// 仿宋, for text.
  case fangSong = "仿宋_GB2312"
  /// 黑体, for 一、.
  case hei = "黑体"
  /// 楷体, for （一）.
  case kai = "楷体_GB2312"
  /// 宋体, for page numbers.
  case song = "宋体"

  /// The font that stands in where a computer has not this one.
  private var substitute: String? {
    switch self {
    case .title: "华文中宋"
    case .fangSong: "仿宋"
    case .kai: "楷体"
    case .hei: "SimHei"
    case .song: "SimSun"
    }
  }

  /// The letters and figures beside Chinese characters; page numbers are in 宋体 whole.
  var latin: String { self == .song ? rawValue : "Times New Roman" }

  /// The font in the table of fonts.
  var entry: String {
    #"<w:font w:name="\#(rawValue)">"# + (substitute.map { #"<w:altName w:val="\#($0)"/>"# } ?? "")
      + #"<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>"#
  }
}
