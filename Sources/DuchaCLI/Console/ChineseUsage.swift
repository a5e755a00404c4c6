/// Turns the argument parser's own English words into Chinese: it offers no other way.
///
/// Words that are not in the table stay as they are, so a newer parser never loses a message.
enum ChineseUsage {
  static func translate(_ message: String) -> String {
    words.reduce(message) { text, pair in text.replacing(pair.english, with: pair.chinese) }
  }

  private static let words: [(english: String, chinese: String)] = [
    ("OVERVIEW: ", "说明: "), ("USAGE: ", "用法: "), ("Usage: ", "用法: "), ("ARGUMENTS:", "参数:"),
    ("OPTIONS:", "选项:"), ("SUBCOMMANDS:", "子命令:"), ("Error: ", "错误: "), ("Help: ", "提示: "),
    ("(default:", "(默认:"), ("  default: ", "  默认: "), ("(values: ", "(取值: "), ("; default:", "; 默认:"),
    ("<options>", "<选项>"), ("<subcommand>", "<子命令>"),
    ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
    ("Show subcommand help information.", "显示子命令的帮助。"),
    ("(default)", "(默认)"), ("for detailed help.", "查看详细帮助。"), ("for more information.", "查看更多说明。"),
    ("See '", "用 '"), ("  See ", "  用 "),
    ("Missing expected argument", "缺少参数"), ("Missing value for", "缺少取值:"),
    ("Missing one of:", "至少需要其一:"), ("Unknown option", "没有这个选项:"),
    ("Unexpected argument", "多余的参数"), (" unexpected arguments:", " 个多余的参数:"),
    ("The value ", "取值 "), (" is invalid for ", " 不适用于 "), (". Please provide one of the following:", "，可用:"),
    (". Please provide one of ", "，可用: "),
    (". Did you mean ", "，是不是 "), (" and ", " 和 "), (" or ", " 或 "),
  ]
}
