import SoukArchive
import Testing

@testable import SoukTrust

/// The answers to a corpus, held to what the project promises.
enum CorpusScore {
  /// 2026-11-23, after everything in the corpus was signed.
  private static let now: Int64 = 1_795_000_000

  /// Answers every case of a file, prints the score with each miss, and holds it to the floors.
  static func check(_ name: String) throws {
    let cases = try DiagnosisCase.read(try VectorFolder.bytes(name))
    try #require(!cases.isEmpty)
    let tools = CaseTools(
      now: now, trials: .archives,
      list: { try? ArchiveLister(makeDigest: { SHA256Hasher() }).list($0) })
    var score = DiagnosisScore()
    for one in cases { score.count(one, try one.diagnose(with: tools)) }
    print("score \(name): \(score)")
    for miss in score.misses { print("  miss: \(miss)") }
    #expect(score.verdicts == 1, "\(score.misses)")
    #expect(score.codes >= 0.95, "\(score.misses)")
    #expect(score.details >= 0.95, "\(score.misses)")
  }
}
