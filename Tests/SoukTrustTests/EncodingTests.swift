import Testing

@testable import SoukTrust

struct EncodingTests {
  @Test func base64ReadsBackAndHasOneSpelling() throws {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
      #expect(try Base64.bytes(Base64.text(bytes)) == bytes)
    }
    #expect(Base64.text(Array("souk".utf8)) == "c291aw==")
    #expect(throws: Base64Error(offset: 1)) { try Base64.bytes("AB==") }
    #expect(throws: Base64Error(offset: 3)) { try Base64.bytes("AAA AAA=") }
    #expect(throws: Base64Error(offset: 3)) { try Base64.bytes("AAA") }
    #expect(throws: Base64Error.self) { try Base64.bytes("====") }
    #expect(throws: Base64Error.self) { try Base64.bytes("AA==AA==") }
  }

  @Test func hexadecimalTakesBothCasesAndNothingElse() {
    #expect(Hexadecimal.bytes("aBff00") == [0xAB, 0xFF, 0])
    #expect(Hexadecimal.bytes("abc") == nil)
    #expect(Hexadecimal.bytes("0x") == nil)
    #expect(Hexadecimal.text([0xAB, 0xFF, 0]) == "abff00")
  }

  @Test func sha256IsTheSameInPiecesAndAtOnce() {
    #expect(
      SHA256Digest(of: []).description
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256Digest(of: Array("abc".utf8)).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let bytes = [UInt8](repeating: 3, count: 1000)
    var hasher = SHA256Hasher()
    for start in stride(from: 0, to: 1000, by: 77) {
      hasher.update(Array(bytes[start..<min(start + 77, 1000)]))
    }
    #expect(hasher.finish() == SHA256Digest(of: bytes))
  }

  @Test func anIndexSignatureCoversEveryByteAndNothingButAnIndex() throws {
    let key = Fixture.alice
    let index = Array("{}".utf8)
    let text = IndexSignature.sign(index: index, with: key)
    try IndexSignature.verify(text, index: index, root: key.publicKey)
    #expect(throws: SignatureError.equation) {
      try IndexSignature.verify(text, index: index + [0x0A], root: key.publicKey)
    }
    #expect(throws: SignatureError.equation) {
      try IndexSignature.verify(text, index: index, root: Fixture.bob.publicKey)
    }
    let plain = Base64.text(key.signature(over: index))
    #expect(throws: SignatureError.equation) {
      try IndexSignature.verify(plain, index: index, root: key.publicKey)
    }
  }
}
