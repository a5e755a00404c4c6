/// Why a file could not be read: nothing was taken from it, and the file is as it was.
package struct DocumentError: Error, Hashable, Sendable {
  /// The file, as the user named it.
  package let name: String
  /// What was found.
  package let reason: Reason

  /// What was found in the file.
  package enum Reason: Error, Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The path leads to a directory.
    case directory
    /// The file holds nothing, or nothing but white space.
    case empty
    /// The file is larger than `limit` bytes.
    case tooLarge(limit: Int)
    /// The archive inflates to more than `limit` bytes.
    case inflatesTooFar(limit: Int)
    /// The document has more cells, or nests deeper, than any plan does.
    case tooComplex
    /// The system refuses to open or read it, in the system's own words.
    case unreadable(String)
    /// The first byte that is no text, and the encoding that was tried last.
    case notText(offset: Int, tried: String)
    /// The file is something that ducha does not read.
    case unsupported(kind: String, advice: String)
    /// The file is protected by a password.
    case encrypted
    /// The file claims a format that it does not keep.
    case damaged(kind: String, detail: String)
    /// The program that reads pdf is not installed.
    case pdftotextMissing
    /// The pdf holds pictures of pages only.
    case scanned
  }

  package init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }
}

// MARK: - Messages

extension DocumentError: CustomStringConvertible {
  /// What was found, what is kept, what to do, in one line.
  package var description: String {
    "\(name)：\(reason.found)；未读入任何内容，原文件未改动；\(reason.advice)"
  }
}

extension DocumentError.Reason {
  /// What was found.
  package var found: String {
    switch self {
    case .missing: "文件不存在"
    case .directory: "这是文件夹，不是文件"
    case .empty: "文件是空的"
    case .tooLarge(let limit): "文件超过 \(Self.size(limit))"
    case .inflatesTooFar(let limit): "解压后超过 \(Self.size(limit))，不像正常的公文"
    case .tooComplex: "单元格过多或嵌套过深，不像正常的公文"
    case .unreadable(let words): "无法读取（\(words)）"
    case .notText(let offset, let tried): "不是可识别的文本，按 \(tried) 解读时字节偏移 \(offset) 处无效"
    case .unsupported(let kind, _): "这是\(kind)，暂不支持"
    case .encrypted: "文件设有密码"
    case .damaged(let kind, let detail): "\(kind) 文件已损坏（\(detail)）"
    case .pdftotextMissing: "读取 PDF 需要 pdftotext 程序，本机没有安装"
    case .scanned: "PDF 中没有文字，可能是扫描件"
    }
  }

  /// What to do.
  package var advice: String {
    switch self {
    case .missing: "请检查路径和文件名"
    case .directory: "请指定其中的一个文件"
    case .empty: "请确认文件已保存完整"
    case .tooLarge, .inflatesTooFar: "请删去图片、附件等无关内容后另存"
    case .tooComplex: "请只保留方案正文和任务表后另存"
    case .unreadable: "请检查文件权限"
    case .notText: "请用编辑软件另存为 UTF-8 文本"
    case .unsupported(_, let advice): advice
    case .encrypted: "请用密码打开后另存为不加密的文件"
    case .damaged: "请用原软件打开并重新保存，或重新下载"
    case .pdftotextMissing: "请安装 poppler-utils"
    case .scanned: "请用文字识别软件转成文本，或向发文单位索取电子版"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) 字节"
  }
}
