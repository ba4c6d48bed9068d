import SoukArchive
import SoukModel
import Testing

@testable import SoukTrust

/// Every file of the diagnosis corpus, scored; each miss is named.
@Suite(.enabled(if: VectorFolder.has("diagnosis"), Comment(rawValue: VectorFolder.absence)))
struct DiagnosisCorpusTests {
  /// 2026-11-23, after everything in the corpus was signed.
  private static let now: Int64 = 1_795_000_000

  @Test(arguments: ["parse-public-key", "parse-private-key", "inrelease", "archive"])
  func everyCauseIsNamed(file: String) throws {
    let cases = try DiagnosisCase.read(try VectorFolder.bytes("diagnosis/\(file).json"))
    try #require(!cases.isEmpty)
    let tools = CaseTools(
      now: Self.now,
      list: { try? ArchiveLister(makeDigest: { SHA256Hasher() }).list($0) })
    var score = CorpusScore()
    for one in cases {
      score.count(one, try one.diagnose(with: tools))
    }
    print(score.line(file))
    for miss in score.misses { print("  miss: \(miss)") }
    #expect(score.verdicts == 1, "\(score.misses)")
    #expect(score.codes >= 0.95, "\(score.misses)")
    #expect(score.details >= 0.95, "\(score.misses)")
  }
}
