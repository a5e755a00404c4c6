internal import CCurl

/// One connection to a receiver: what goes out, what comes back, and how it ended.
final class Exchange {
  /// `nil` where libcurl is not installed.
  private let handle: UnsafeMutableRawPointer?
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private var problem = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
  private let limit: Int
  private let outgoing: [UInt8]
  private var gone = 0
  private(set) var reply: [UInt8] = []
  private(set) var dialogue = Dialogue()
  private var heard = 0

  /// Prepares a connection on which some bytes go out. Nothing of the environment counts: neither proxies nor passwords
  /// that lie about on the machine.
  init(url: String, sending outgoing: [UInt8], limits: Courier.Limits) {
    _ = Self.library
    handle = ccurl_open()
    self.outgoing = outgoing
    limit = limits.reply
    set(CURLOPT_URL, url)
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, limits.connecting.milliseconds)
    set(CURLOPT_TIMEOUT_MS, limits.whole.milliseconds)
    // Also how long a farewell may take, which the limit of the whole does not cover.
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, limits.whole.milliseconds / 1000))
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    set(CURLOPT_FOLLOWLOCATION, 0)
    listen()
  }

  deinit {
    BrokenPipe.quiet { ccurl_close(handle) }
    for list in lists { ccurl_free(list) }
  }

  /// What libcurl sets up once for the program.
  private static let library: Void = { _ = ccurl_start() }()

  /// Does it all, and returns how it ended.
  func perform() -> Ending {
    let code = problem.withUnsafeMutableBufferPointer { buffer in
      ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, buffer.baseAddress)
      defer { ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, nil) }
      return BrokenPipe.quiet { ccurl_perform(handle) }
    }
    return Ending(code: code, detail: problem.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
  }

  /// The status of HTTP, 0 where none came.
  var status: Int { ccurl_response_code(handle) }

  /// The seconds after which the receiver asks to try again.
  var retryAfter: Int? {
    let seconds = ccurl_retry_after(handle)
    return seconds > 0 ? seconds : nil
  }
}

// MARK: - Options

extension Exchange {
  /// Sets a number.
  func set(_ option: CURLoption, _ value: Int) { require(ccurl_set_long(handle, option, value)) }

  /// Sets a text, which libcurl copies.
  func set(_ option: CURLoption, _ value: String) { require(ccurl_set_text(handle, option, value)) }

  /// Sets a list of texts.
  func set(_ option: CURLoption, _ values: [String]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for value in values { list = ccurl_append(list, value) }
    guard let list else { return }
    lists.append(list)
    require(ccurl_set_list(handle, option, list))
  }

  /// Tells how many bytes go out.
  func setSize(_ option: CURLoption) { require(ccurl_set_size(handle, option, curl_off_t(outgoing.count))) }

  /// Trusts the certificates of a file instead of the system's.
  func trust(_ authority: String?) {
    guard let authority else { return }
    set(CURLOPT_CAINFO, authority)
    require(ccurl_set_text(handle, CURLOPT_CAPATH, nil))
  }

  /// Lets a mail go to those recipients whom the server takes.
  func allowFailingRecipients() { require(ccurl_allow_failing_recipients(handle)) }

  private func require(_ code: CURLcode) {
    precondition(code == CURLE_OK || handle == nil, "libcurl knows the option")
  }
}

// MARK: - What comes and goes

extension Exchange {
  private func listen() {
    let this = Unmanaged.passUnretained(self).toOpaque()
    ccurl_set_pointer(handle, CURLOPT_READDATA, this)
    ccurl_set_transfer(handle, CURLOPT_READFUNCTION) { Exchange.of($3).fill($0, $1 * $2) }
    ccurl_set_pointer(handle, CURLOPT_WRITEDATA, this)
    ccurl_set_transfer(handle, CURLOPT_WRITEFUNCTION) { Exchange.of($3).takeBody($0, $1 * $2) }
    ccurl_set_pointer(handle, CURLOPT_HEADERDATA, this)
    ccurl_set_transfer(handle, CURLOPT_HEADERFUNCTION) { Exchange.of($3).takeLine($0, $1 * $2) }
    ccurl_set_pointer(handle, CURLOPT_DEBUGDATA, this)
    ccurl_set_debug(handle) { _, kind, bytes, count, this in
      if kind == CURLINFO_HEADER_OUT { Exchange.of(this).noteCommand(bytes, count) }
      return 0
    }
    set(CURLOPT_VERBOSE, 1)
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> Exchange {
    guard let pointer else { preconditionFailure("libcurl hands back what it was given") }
    return Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func fill(_ room: UnsafeMutablePointer<CChar>?, _ size: Int) -> Int {
    let count = min(size, outgoing.count - gone)
    guard let room, count > 0 else { return 0 }
    UnsafeMutableRawBufferPointer(start: room, count: size).copyBytes(from: outgoing[gone..<gone + count])
    gone += count
    return count
  }

  private func takeBody(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard isWithinLimit(count) else { return 0 }
    reply.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    return count
  }

  private func takeLine(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard isWithinLimit(count) else { return 0 }
    dialogue.hear(UnsafeRawBufferPointer(start: bytes, count: count))
    return count
  }

  private func noteCommand(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) {
    dialogue.say(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// Counts what a receiver says; libcurl ends the connection at a count that is not its own.
  private func isWithinLimit(_ count: Int) -> Bool {
    heard += count
    return heard <= limit
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
