/// A question about working days of a year whose notice is not known. Nothing is guessed.
public struct BeyondCalendar: Error, Hashable, CustomStringConvertible {
  /// The first year asked for that is not known.
  public let year: Int
  /// The years known.
  public let known: ClosedRange<Int>

  init(_ year: Int, known: ClosedRange<Int>) {
    self.year = year
    self.known = known
  }

  /// What is missing, and what to do.
  public var description: String {
    """
    \(year)年的工作日不能推算：放假安排只收录了\(known.lowerBound)—\(known.upperBound)年；\
    请逐年收录（ducha calendar adopt 文件），或用 --with 文件 临时补上，或写明按周末推算（--assume-weekends）
    """
  }
}
