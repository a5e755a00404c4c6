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
    \(year)年放假安排尚未收录（已收录\(known.lowerBound)—\(known.upperBound)年），不能推算工作日；\
    请用文件补上该年放假安排（--with 文件），或写明按周末推算（--assume-weekends）
    """
  }
}
