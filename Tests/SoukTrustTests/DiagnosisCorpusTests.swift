import Testing

@testable import SoukTrust

/// Every file of the diagnosis corpus, scored; each miss is named.
@Suite(.enabled(if: VectorFolder.has("diagnosis"), Comment(rawValue: VectorFolder.absence)))
struct DiagnosisCorpusTests {
  /// The files that souk answers.
  static let files = [
    "parse-public-key", "parse-private-key", "verify", "checksum", "inrelease", "archive",
  ]

  @Test(arguments: files) func everyCauseIsNamed(file: String) throws {
    try CorpusScore.check("diagnosis/\(file).json")
  }
}
