import SoukModel
import SoukTesting
import SoukTrust
import Testing

@Suite struct TrustDecisionsTests {
  private static func entry(
    _ seed: UInt8, _ owner: String, scope: [RegistryText] = []
  ) throws -> TrustEntry {
    let key = try SigningKey(seed: [UInt8](repeating: seed, count: 32)).publicKey
    return TrustEntry(
      key: TrustedKey(
        id: RegistryText(key.id), name: RegistryText(owner),
        publicKey: RegistryText(key.description), scope: scope),
      addedAt: 1_800_000_000)
  }

  @Test func decisionsAreReadBackAsTheyWereWritten() throws {
    var decisions = TrustDecisions()
    try decisions.add(Self.entry(1, "acme", scope: ["acme-*"]))
    try decisions.add(Self.entry(2, "be\u{1B}ta"))
    _ = try decisions.revoke("be\u{1B}ta", at: 1_800_000_100, reason: "stolen laptop")
    let text = decisions.document
    #expect(!text.contains("\u{1B}"))
    #expect(try TrustDecisions(parsing: Array(text.utf8), file: "keys.json") == decisions)
  }

  @Test func oneKeyIsNeverThereTwice() throws {
    var decisions = TrustDecisions()
    try decisions.add(Self.entry(1, "acme"))
    #expect(throws: TrustStoreError.alreadyThere(owner: "acme")) {
      try decisions.add(Self.entry(1, "somebody else"))
    }
  }

  @Test func aRevokedKeyCannotBeTrustedAgainUnderAnotherName() throws {
    var decisions = TrustDecisions()
    try decisions.add(Self.entry(1, "acme"))
    _ = try decisions.revoke("acme", at: 5, reason: nil)
    #expect(throws: TrustStoreError.revoked(owner: "acme")) {
      try decisions.add(Self.entry(1, "acme again"))
    }
    #expect(throws: TrustStoreError.revoked(owner: "acme")) {
      _ = try decisions.revoke("acme", at: 6, reason: nil)
    }
  }

  @Test func aKeyIsMeantByItsFingerprintInAnyGroupingOrByItsOwner() throws {
    var decisions = TrustDecisions()
    let entry = try Self.entry(1, "acme")
    try decisions.add(entry)
    try decisions.add(Self.entry(2, "beta"))
    let digits = entry.key.publicKey.raw
    let groups = try PublicKey(digits).fingerprint.uppercased()
    for text in [digits, groups, String(digits.prefix(8)), entry.key.id.raw, "acme"] {
      #expect(try decisions.entry(text) == entry, "\(text)")
    }
    for text in ["", "a", "abc", "nobody"] {
      #expect(throws: TrustStoreError.noSuchKey(text, candidates: [])) {
        try decisions.entry(text)
      }
    }
  }

  @Test func anOwnerWithTwoKeysIsNotEnoughToMeanOne() throws {
    let decisions = TrustDecisions([try Self.entry(1, "acme"), try Self.entry(2, "acme")])
    #expect(throws: TrustStoreError.noSuchKey("acme", candidates: ["acme", "acme"])) {
      try decisions.entry("acme")
    }
  }

  @Test func aPersonCanTakeTrustFromARegistrysKeyAndNotWidenIt() throws {
    let theirs = try Self.entry(1, "acme", scope: ["acme-*"]).key
    var mine = TrustDecisions()
    try mine.add(Self.entry(1, "acme as I know it"))
    try mine.add(Self.entry(3, "gamma"))
    let ring = KeyRing([theirs]).applying(mine)
    #expect(ring.keys.map(\.scope) == [["acme-*"], []])
    #expect(ring.keys.map(\.name) == ["acme", "gamma"])
    _ = try mine.revoke("acme as I know it", at: 77, reason: nil)
    #expect(KeyRing([theirs]).applying(mine).keys.first?.revokedAt == 77)
  }

  @Test func aStoreThatWasChangedByHandIsRefusedWhereItNoLongerMeansWhatItSays() throws {
    let text = TrustDecisions([try Self.entry(1, "acme")]).document
    let changes = [
      ("souk-trust-v1", "souk-trust-v9"), ("\"id\": \"", "\"id\": \"00"),
      ("\"public\": \"", "\"public\": \"ff"), ("2027-", "2027/"),
      ("\"scope\": []", "\"scope\": [7]"),
      ("\"owner\"", "\"ovner\""),
    ]
    for (old, new) in changes {
      let changed = text.replacing(old, with: new)
      #expect(changed != text, "\(old)")
      #expect(throws: TrustStoreError.self, "\(new)") {
        try TrustDecisions(parsing: Array(changed.utf8), file: "keys.json")
      }
    }
  }

  @Test func randomDamageNeverTraps() throws {
    let bytes = Array(TrustDecisions([try Self.entry(1, "acme", scope: ["a"])]).document.utf8)
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      _ = try? TrustDecisions(parsing: damaged, file: "keys.json")
    }
  }
}
