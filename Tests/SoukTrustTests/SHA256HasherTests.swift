import SoukTesting
import Testing

@testable import SoukTrust

@Suite struct SHA256HasherTests {
  /// The processor's instructions take over whole blocks from libsodium: wherever the pieces end, the
  /// digest must be libsodium's own.
  @Test func `However content is cut, the instructions give libsodium's digest`() {
    guard SHA256Hasher.hasInstructions else {
      print("skipped: this processor has no instructions for SHA-256")
      return
    }
    var random = SeededGenerator(seed: 256)
    for length in Array(0...200) + [1_000, 4_095, 65_537] {
      let content = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      var sodium = SHA256Hasher(usesInstructions: false)
      sodium.update(content)
      for _ in 0..<8 {
        var hasher = SHA256Hasher(usesInstructions: true)
        var rest = content[...]
        while !rest.isEmpty {
          let piece = rest.prefix(Int.random(in: 0...max(1, length / 2), using: &random))
          hasher.update(Array(piece))
          rest = rest.dropFirst(piece.count)
        }
        #expect(hasher.finish() == sodium.finish())
        #expect(hasher.count == Int64(length))
      }
    }
  }

  /// FIPS 180-4's own example, for either way.
  @Test(arguments: [true, false])
  func `The digest of abc is the standard's`(usesInstructions: Bool) {
    var hasher = SHA256Hasher(
      usesInstructions: usesInstructions && SHA256Hasher.hasInstructions)
    hasher.update(Array("abc".utf8))
    #expect(
      hasher.finish().description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `A million bytes give the standard's digest`() {
    #expect(
      SHA256Digest(of: [UInt8](repeating: 0x61, count: 1_000_000)).description
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
