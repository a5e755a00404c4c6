import DuchaDocuments
import Testing

struct ScriptConverterTests {
  @Test func simplifiesTraditionalScript() throws {
    let converter = try #require(ScriptConverter.shared)
    #expect(converter.simplify("優化營商環境，發展改革委牽頭") == "优化营商环境，发展改革委牵头")
  }

  @Test func leavesWordsAndSimplifiedScriptAlone() throws {
    let converter = try #require(ScriptConverter.shared)
    #expect(converter.simplify("新增、建立、文件\r\n\t1. abc") == "新增、建立、文件\r\n\t1. abc")
    #expect(converter.simplify("") == "")
  }

  @Test func mayBeSharedBetweenThreads() async throws {
    let converter = try #require(ScriptConverter.shared)
    let results = await withTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { converter.simplify("責任單位") } }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(results == ["责任单位"])
  }
}
