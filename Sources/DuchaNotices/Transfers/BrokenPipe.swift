internal import Foundation

/// A receiver that hangs up while bytes still go out raises SIGPIPE, which would end the program: TLS writes past what libcurl
/// can ask the system to keep quiet.
enum BrokenPipe {
  /// Does something on this thread without that signal; the failed write is told all the same.
  static func quiet<Value>(_ body: () -> Value) -> Value {
    var pipe = sigset_t()
    var (before, waiting) = (sigset_t(), sigset_t())
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    sigpending(&waiting)
    pthread_sigmask(SIG_BLOCK, &pipe, &before)
    defer {
      var now = timespec()
      if sigismember(&waiting, SIGPIPE) == 0 { sigtimedwait(&pipe, nil, &now) }
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    return body()
  }
}
