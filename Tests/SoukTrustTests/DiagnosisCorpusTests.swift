import Testing

@testable import SoukTrust

/// Every file of the diagnosis corpus, scored; each miss is named.
@Suite(.enabled(if: VectorFolder.has("diagnosis"), Comment(rawValue: VectorFolder.absence)))
struct DiagnosisCorpusTests {
  /// The corpora of the folder, whatever they are called.
  static let files = ((try? VectorFolder.names(in: "diagnosis")) ?? []).filter {
    $0.hasSuffix(".json")
  }

  @Test(arguments: files) func everyCauseIsNamed(file: String) throws {
    try CorpusScore.check("diagnosis/\(file)")
  }

  @Test func noKindOfCaseIsLeftOut() throws {
    guard !VectorFolder.isAnother else { return }
    let types = try Self.files.flatMap {
      try DiagnosisCase.read(try VectorFolder.bytes("diagnosis/\($0)")).map(\.type)
    }
    #expect(
      Set(types) == [
        "parse-public-key", "parse-private-key", "verify", "checksum", "inrelease", "archive",
      ])
  }
}
