import Testing

@testable import DuchaDocuments

/// Archives written in memory.
struct ZipWriterTests {
  private static let names = ["[Content_Types].xml", "word/document.xml", "word/styles.xml"]

  /// An archive with three parts of some size; what does not shrink makes archives of every size.
  private static func archive(_ size: Int) -> [UInt8] {
    var number: UInt32 = 1
    return ZipWriter.archive(
      names.map { name in
        let bytes = (0..<size).map { _ -> UInt8 in
          number = number &* 1_664_525 &+ 1_013_904_223
          return UInt8(number >> 24)
        }
        return ZipWriter.Part(name: name, bytes: bytes)
      })
  }

  private static func part(_ name: String, of archive: [UInt8]) throws -> [UInt8]? {
    try ZipArchive(archive, kind: "docx", inflatedLimit: 1_000_000).read(name)
  }

  /// libzip 1.7.3 freed the beginning of small archives twice.
  @Test(arguments: [0, 1, 7, 60, 120, 150, 180, 200, 250, 300, 1000, 5000])
  func partsAreReplacedInArchivesOfEverySize(size: Int) throws {
    let old = Self.archive(size)
    let changed = ZipWriter.Part(name: Self.names[1], bytes: Array("新的正文".utf8))
    let added = ZipWriter.Part(name: "word/media/1.svg", bytes: [1, 2, 3])
    let new = try #require(ZipWriter.replacing([changed, added], in: old))
    for part in [changed, added] { #expect(try Self.part(part.name, of: new) == part.bytes) }
    for name in [Self.names[0], Self.names[2]] {
      #expect(try Self.part(name, of: new) == Self.part(name, of: old))
    }
  }

  @Test func aDamagedArchiveIsNotFilled() {
    #expect(ZipWriter.replacing([], in: Array("PK\u{3}\u{4} nothing".utf8)) == nil)
  }
}
