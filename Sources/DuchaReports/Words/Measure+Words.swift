import DuchaModel

extension Measure.Kind {
  /// What is proposed to those who decide, behind 拟: 督办, 通报批评, 提出约谈建议.
  var proposalWords: String { word.hasSuffix("建议") ? "提出\(word)" : word }
}
