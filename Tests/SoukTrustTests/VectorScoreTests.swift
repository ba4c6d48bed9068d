import Testing

@testable import SoukTrust

/// All published vectors and all corpora in one run: `swift test --filter VectorScoreTests`.
///
/// Another set in the same format is taken from the folder that `SOUK_VECTORS` names; its files may
/// have other endings, as in `wycheproof_odd.json`.
@Suite(.enabled(if: VectorFolder.has("diagnosis"), Comment(rawValue: VectorFolder.absence)))
struct VectorScoreTests {
  @Test func everyPublishedVectorAndEveryCorpusGetsItsAnswer() throws {
    for name in try files("ed25519", "wycheproof") {
      try PublishedVectors.wycheproof(name).finish(name)
      let steps = "ed25519/baseline_wycheproof.json"
      if VectorFolder.has(steps) {
        try PublishedVectors.wycheproofReasons(name, steps: steps).finish("\(name), reasons")
      }
    }
    for name in try files("rfc8032", "") { try PublishedVectors.rfc8032(name).finish(name) }
    for name in try files("ed25519", "sign_input") {
      try PublishedVectors.signInput(name).finish(name)
    }
    for name in try files("sha256", "SHA256") { try PublishedVectors.sha256(name).finish(name) }
    for file in DiagnosisCorpusTests.files { try CorpusScore.check("diagnosis/\(file)") }
    guard VectorFolder.has("interop/msg.txt") else { return }
    try InteropFiles.signatureScore().finish("interop signatures")
    try InteropFiles.publicKeyScore().finish("interop public keys")
    try InteropFiles.privateKeyScore().finish("interop private keys")
  }

  private func files(_ folder: String, _ prefix: String) throws -> [String] {
    guard VectorFolder.has(folder) else { return [] }
    return try VectorFolder.names(in: folder).filter { $0.hasPrefix(prefix) }
      .map { "\(folder)/\($0)" }
  }
}
