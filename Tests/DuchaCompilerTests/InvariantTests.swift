import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

struct InvariantTests {
  private let plan = """
    某县行动方案（2024—2026年）
    一、总体要求
    到2026年，产值达到100亿元。
    二、重点任务
    （一）建设平台。1.选址。〔县自然资源局牵头，县财政局（县国资局）、各乡镇（街道）配合〕2.施工。
    牵头单位：县住建局
    配合单位：县财政局等部门和各有关单位
    —1—
    （二）引进人才。一是引才。（县人社局负责，列第一位的为牵头单位，下同）二是育才。（县教育局、县人社局负责）
    序号 | 任务 | 责任单位
    1 | 培训 | 县人社局 县总工会
    """

  @Test func cuttingAtAnyByteNeverFails() {
    let bytes = Array(plan.utf8)
    let compiler = PolicyCompiler(simplify: simplified)
    for cut in bytes.indices {
      expectSound(compiler.compile(SourceText(name: "head", bytes: Array(bytes[..<cut]))))
      expectSound(compiler.compile(SourceText(name: "tail", bytes: Array(bytes[cut...]))))
    }
  }

  @Test func removingAnyLineNeverFails() {
    let lines = plan.split(separator: "\n", omittingEmptySubsequences: false)
    for removed in lines.indices {
      let rest = lines.indices.filter { $0 != removed }.map { lines[$0] }.joined(separator: "\n")
      #expect(!compile(rest).tasks.isEmpty)
    }
  }

  @Test func theSameTextGivesTheSameTasks() {
    #expect(compile(plan).tasks == compile(plan).tasks)
  }

  @Test func anEmptyTextIsNoPlan() {
    #expect(compile("").tasks.isEmpty)
  }

  @Test(arguments: Noise.allCases) func noiseChangesNoTask(_ noise: Noise) {
    let act = """
      某县行动方案（2024—2026年）
      一、重点任务
      （一）建设数据平台。2024年9月底前建成县级数据平台，归集数据1200项以上。（县数据局牵头，县财政局、各乡镇（街道）配合）
      （二）引进紧缺人才。到2026年，引进人才500名，培训4000人次。（责任单位：县人社局、县教育局，列第一位的为牵头单位，下同）
      二、保障措施
      （一）加强组织领导。每季度调度一次，年底前形成评估报告。（责任单位：县政府办、县委组织部）

      """
    expectSame(compile(noise.added(to: act)), compile(act))
  }

  @Test(arguments: Noise.allCases) func noiseChangesNoTaskOfTheExamples(_ noise: Noise) throws {
    for plan in try examplePlans() { expectSame(compile(noise.added(to: plan)), compile(plan)) }
  }

  private func expectSame(_ noisy: Compilation, _ clean: Compilation) {
    #expect(noisy.paths == clean.paths)
    for path in clean.paths {
      #expect(noisy.units(path) == clean.units(path))
      #expect(noisy.deadlines(path) == clean.deadlines(path))
      #expect(noisy.targets(path) == clean.targets(path))
    }
  }
}
