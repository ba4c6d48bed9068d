import SoukModel
import Testing

@testable import SoukCatalogue

struct StoredVerdictTests {
  private static let failure = VerificationFailure(
    code: "C03", "other bytes \u{1B}[31m", certainty: .unknown(ruledOut: ["final newline", "BOM"]),
    expected: "aa", found: "bb",
    bytes: ByteComparison("SHA-256", at: 16, expected: [1, 2, 3], found: [1, 9, 3, 4]),
    remedy: "fetch it again", warning: "do not install it",
    facts: [
      "have": .int(3), "keys": .array([.string("a\u{202E}"), .bool(true)]),
    ])

  private static func entry(_ failures: [VerificationFailure]) -> CatalogueEntry {
    var step = VerificationStep(.checksum, .failed, "other bytes", expected: "aa", found: "bb")
    step.failures = failures
    let release = Release(version: "1")
    return CatalogueEntry(
      package: Package(id: PackageID(.builtin, "x"), releases: [release]),
      verdict: Verdict(
        signature: .verified, checksum: .mismatch,
        steps: [VerificationStep(.size, .passed, "as stated"), step]))
  }

  @Test func everythingAFailureSaysIsReadBack() throws {
    var further = Self.failure
    (further.certainty, further.bytes) = (.likely("the size"), nil)
    var bare = Self.failure
    (bare.certainty, bare.warning, bare.facts) = (.proven, nil, JSONObject())
    let entry = Self.entry([Self.failure, further, bare])
    #expect(try DocumentCodec.decode(DocumentCodec.encode(entry)) == entry)
  }

  @Test func aVerdictOfTheFirstLayoutIsStillRead() throws {
    var writer = ByteWriter()
    writer.byte(1)
    DocumentCodec.encode(Self.entry([]).package, to: &writer)
    for text in ["bad-signature", "verified"] { writer.text(text) }
    writer.count(1)
    writer.signed(6)
    for text in ["failed", "it does not hold"] { writer.text(text) }
    for text in ["aa", nil, "S15", "fetch it again"] as [String?] { writer.text(text) }
    let step = try #require(try DocumentCodec.decode(writer.bytes).verdict.firstFailure)
    #expect(step.rung == .signature && step.code == "S15" && step.expected == "aa")
    #expect(step.remedy == "fetch it again" && step.failure?.certainty == nil)
  }

  @Test func everyCutOfAStoredVerdictIsRefused() {
    let bytes = DocumentCodec.encode(Self.entry([Self.failure]))
    for count in 0..<bytes.count {
      #expect(throws: DocumentCodecError.self) {
        try DocumentCodec.decode(Array(bytes.prefix(count)))
      }
    }
  }
}
