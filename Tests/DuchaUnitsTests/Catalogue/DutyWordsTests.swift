import DuchaModel
import Testing

@testable import DuchaUnits

@Suite struct DutyWordsTests {
  private let departments = Set(Department.all.map(\.id))

  @Test func wordsAndHostsStandWithDepartmentsOfTheCatalogue() {
    #expect(Set(DutyWords.words.keys).subtracting(departments).isEmpty)
    let hosts = DutyWords.usualHosts
    #expect(Set(hosts.keys).union(hosts.values.joined()).subtracting(departments).isEmpty)
  }

  @Test func aDepartmentHasEachWordOnceAndNoneOfOneCharacter() {
    for (department, words) in DutyWords.words {
      let repeated = Dictionary(grouping: words, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
      #expect(repeated.isEmpty, "\(department)")
      #expect(words.allSatisfy { $0.unicodeScalars.count > 1 }, "\(department)")
    }
  }
}
