/// Why a site cannot be written.
package enum SiteError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A file of somebody else's has the name of a page.
  case foreignFile(String)
  /// The list of the site's own files is not one.
  case damagedList(String)

  /// What is wrong and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .foreignFile(let path): "\(path) 不是本站的文件，没有覆盖；请另选一个空文件夹，或先移走它。什么都没有写"
    case .damagedList(let path): "\(path) 已损坏，分不清哪些文件是本站的；请另选一个空文件夹，或清空原文件夹后重新生成"
    }
  }
}
