internal import CCurl

/// How a connection ended.
struct Ending {
  /// libcurl's word for it.
  let code: CURLcode
  /// libcurl's sentence, which names the host at most.
  let detail: [UInt8]

  /// Whether all went out and an answer came.
  var isDone: Bool { code == CURLE_OK }

  /// Whether it is the receiver's last answer that ended it, rather than the network or the clock.
  var isAnswer: Bool {
    [
      CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_LOGIN_DENIED, CURLE_WEIRD_SERVER_REPLY, CURLE_UPLOAD_FAILED,
      CURLE_REMOTE_ACCESS_DENIED, CURLE_USE_SSL_FAILED,
    ].contains(code)
  }

  /// What happened, in Chinese.
  var words: String {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: "找不到主机，请检查地址和域名解析"
    case CURLE_COULDNT_CONNECT: "连接不上，请检查地址、端口和防火墙"
    case CURLE_OPERATION_TIMEDOUT: "超过时限没有答复"
    case CURLE_PEER_FAILED_VERIFICATION: "对方证书不可信，未发送（\(sentence)）"
    case CURLE_SSL_CACERT_BADFILE: "信任证书文件读不了，未发送"
    case CURLE_SSL_CONNECT_ERROR: "加密连接没有建立，未发送（\(sentence)）"
    case CURLE_USE_SSL_FAILED: "对方不提供 STARTTLS 加密，未发送"
    case CURLE_LOGIN_DENIED: "账号或密码不被接受"
    case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_SEND_ERROR, CURLE_RECV_ERROR: "连接中断"
    case CURLE_WRITE_ERROR: "答复过长"
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL: "答复看不懂"
    case CURLE_FAILED_INIT: "没有送出：本机没有安装 libcurl（Debian 的软件包 libcurl4）"
    default: "没有送出（\(String(cString: ccurl_words(code)))）"
    }
  }

  private var sentence: String { String(decoding: detail, as: UTF8.self) }
}
