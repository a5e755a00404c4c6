import Testing

@testable import DuchaModel

/// Elements worked on side by side come out as if one by one.
@Suite struct ParallelMapTests {
  private struct Refusal: Error, Equatable { var number: Int }

  @Test(arguments: [0, 1, 1000]) func theOrderIsThatOfTheElements(count: Int) {
    let numbers = Array(0..<count)
    #expect(numbers[...].dropFirst(1).mappedInParallel { $0 * 2 } == numbers.dropFirst().map { $0 * 2 })
  }

  @Test func theFirstOfSeveralErrorsIsThrown() {
    #expect(throws: Refusal(number: 300)) {
      try (0..<1000).mappedInParallel { if $0 >= 300 { throw Refusal(number: $0) } }
    }
  }
}
