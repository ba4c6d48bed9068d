import SoukModel
import SoukTrust
import Testing

@Suite("Approvals of the rollout") struct ApprovalStatementTests {
  private static let statement = ApprovalStatement(
    phase: 3, began: 1_700_000_000, role: "release-manager", at: 1_700_000_100,
    criteria: ["latency_ratio 0.21 <= 1.1 n 4812 pass", "lookup_consistency 1 = 1 n 900 pass"])

  private func key(_ byte: UInt8) throws -> SigningKey {
    try SigningKey(seed: [UInt8](repeating: byte, count: 32))
  }

  @Test("are believed as they were signed, and read back whole")
  func good() throws {
    let key = try key(1)
    let signature = Self.statement.signature(by: key)
    let verified = ApprovalStatement.verified(
      Self.statement.bytes, signature: signature, by: key.publicKey)
    #expect(verified?.value == Self.statement)
  }

  @Test("with one bit changed, signed by another key or with another signature are not believed")
  func changed() throws {
    let key = try key(1)
    let signature = Self.statement.signature(by: key)
    for index in Self.statement.bytes.indices {
      var bytes = Self.statement.bytes
      bytes[index] ^= 1
      #expect(ApprovalStatement.verified(bytes, signature: signature, by: key.publicKey) == nil)
    }
    let other = try self.key(2)
    #expect(
      ApprovalStatement.verified(
        Self.statement.bytes, signature: signature, by: other.publicKey) == nil)
    #expect(
      ApprovalStatement.verified(Self.statement.bytes, signature: [], by: key.publicKey) == nil)
  }

  @Test("in another form are none, although the signature over them holds")
  func otherForms() throws {
    let key = try key(1)
    for text in [
      "", "souk rollout approval v2\nphase 1\nbegan 0\nrole a\nat 0\n",
      "souk rollout approval v1\nphase 01\nbegan 0\nrole a\nat 0\n",
      "souk rollout approval v1\nphase 1\nbegan 0\nrole a\nat 0\nelse\n",
      "souk rollout approval v1\nphase 1\nbegan 0\nrole a\nat 0",
      "souk-release-v1\n",
    ] {
      let bytes = Array(text.utf8)
      let signature = key.signature(over: bytes)
      #expect(
        ApprovalStatement.verified(bytes, signature: signature, by: key.publicKey) == nil, "\(text)"
      )
    }
  }
}
