import Ducha
import DuchaModel
import Testing

/// Evidence as a clerk keeps it.
@Suite struct EvidenceTests {
  @Test func filesAreTakenListedHandedOutAndWithdrawn() throws {
    let office = try TaskOffice()
    let files = [try office.office.file("验收.pdf", "一"), try office.office.file("照片.jpg", "二")]
    #expect(
      try office.workspace.addEvidence(files, to: "1-01", unit: "县科协", note: "竣工") == [
        "1-01 已登记佐证材料：验收.pdf（3字节）", "1-01 已登记佐证材料：照片.jpg（3字节）",
      ])
    // Another task may show the same file; the same task need not twice.
    #expect(try office.workspace.addEvidence([files[0]], to: "1-02").count == 1)
    #expect(
      try office.workspace.addEvidence([files[0]], to: "1-01") == ["1-01 已有这份佐证材料（验收.pdf），没有重复登记：验收.pdf"])
    let list = try office.workspace.listEvidence(of: "1-01", asOf: .last)
    #expect(list.contains("县科协") && list.contains("竣工") && list.hasSuffix("共 2 件\n"))
    #expect(try office.workspace.listEvidence(of: nil, asOf: .last).hasSuffix("共 3 件\n"))
    let out = office.workspace.path + ".导出"
    #expect(try office.workspace.exportEvidence(of: "1-01", to: out).first == "\(out)/验收.pdf")
    #expect(
      try office.workspace.withdrawEvidence("照片.jpg", of: "1-01", reason: "交错")
        == "1-01 已撤回佐证材料：照片.jpg；文件和登记记录都保留")
    #expect(try office.record(1).evidence.map(\.evidence.name) == ["验收.pdf"])
  }

  @Test func oneWrongFileRefusesAll() throws {
    let office = try TaskOffice()
    let good = try office.office.file("验收.pdf", "一")
    let empty = try office.office.file("空.pdf", "")
    try office.refused("是空文件，没有登记") { _ = try office.workspace.addEvidence([good, empty], to: "1-01") }
    try office.refused("“县教育局”不是任务 1-01 的责任单位") {
      _ = try office.workspace.addEvidence([good], to: "1-01", unit: "县教育局")
    }
    try office.refused("台账中没有任务 1-09") { _ = try office.workspace.addEvidence([good], to: "1-09") }
    #expect(try office.workspace.listEvidence(of: nil, asOf: .last) == "没有佐证材料\n")
  }

  @Test func aFileIsWithdrawnByItsNameOrDigest() throws {
    let office = try TaskOffice()
    try office.refused("任务 1-01 没有佐证材料；用 ducha evidence add 1-01 文件 登记") {
      _ = try office.workspace.exportEvidence(of: "1-01", to: office.workspace.path + ".导出")
    }
    for text in ["一", "二"] {
      _ = try office.workspace.addEvidence([office.office.file("验收.pdf", text)], to: "1-01")
    }
    try office.refused("有2件佐证材料都叫“验收.pdf”，请写校验值的开头") {
      _ = try office.workspace.withdrawEvidence("验收.pdf", of: "1-01", reason: "交错")
    }
    try office.refused("没有佐证材料“照片.jpg”；现有的是 验收.pdf") {
      _ = try office.workspace.withdrawEvidence("照片.jpg", of: "1-01", reason: "交错")
    }
    let digest = try #require(try office.record(1).evidence.first?.evidence.digest)
    try office.refused("没有写明撤回理由") {
      _ = try office.workspace.withdrawEvidence(digest, of: "1-01", reason: " ")
    }
    _ = try office.workspace.withdrawEvidence(String(digest.prefix(8)).uppercased(), of: "1-01", reason: "交错")
    #expect(try office.record(1).evidence.count == 1)
  }
}
