import Foundation
import Testing

@testable import DuchaNotices

@Suite struct BrokenPipeTests {
  @Test func aWriteThatNobodyReadsFailsAndEndsNothing() {
    // As a program starts; whatever runs the tests may have told them to ignore it.
    let before = signal(SIGPIPE, SIG_DFL)
    defer { signal(SIGPIPE, before) }
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let written = BrokenPipe.quiet { write(ends[1], "x", 1) }
    #expect(written == -1 && errno == EPIPE)
    var waiting = sigset_t()
    sigpending(&waiting)
    #expect(sigismember(&waiting, SIGPIPE) == 0)
  }
}
