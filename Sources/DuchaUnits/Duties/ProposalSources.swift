/// What proposals are drawn from; all of it unless the worth of one source is to be measured.
package struct ProposalSources: OptionSet, Sendable, Hashable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Units that the sentence tells to act.
  package static let actors = ProposalSources(rawValue: 1)
  /// Words that belong to a unit's duties.
  package static let duties = ProposalSources(rawValue: 2)
  /// Tasks that are alike and whose leads are known.
  package static let similarTasks = ProposalSources(rawValue: 4)
  /// All of them.
  package static let all: ProposalSources = [.actors, .duties, .similarTasks]
}
