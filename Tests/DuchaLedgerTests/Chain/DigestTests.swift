import Testing

@testable import DuchaLedger

@Suite struct DigestTests {
  /// The first two examples of FIPS 180-2, appendix B, and the empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func isSHA256(text: String, digest: String) { #expect(Digest.sha256(Array(text.utf8)) == digest) }

  @Test(arguments: ["", "00", String(repeating: "A", count: 64), String(repeating: "g", count: 64)])
  func othersAreMalformed(text: String) { #expect(!Digest.isWellFormed(text)) }
}
