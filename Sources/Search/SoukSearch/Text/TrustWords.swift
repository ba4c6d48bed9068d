package import SoukModel

/// The words under which a verdict is found with `sig:`, the same for both backends.
package enum TrustWords {
  /// Stands for every release of which a step failed.
  package static let failed = "failed"

  /// The words of a verdict: the signature's status, `failed` where anything did, every code.
  ///
  /// `unknown-key`, `failed`, `t01`; each once, folded.
  package static func words(of verdict: Verdict) -> [String] {
    var words = [verdict.signature.rawValue]
    let isBroken =
      verdict.firstFailure != nil || verdict.signature.severity == .failed
      || verdict.checksum.severity == .failed
    if isBroken { words.append(failed) }
    for failure in verdict.failures.prefix(limit) {
      let code = TextFolding.fold(String(failure.code.prefix(8)))
      if !words.contains(code) { words.append(code) }
    }
    return words
  }

  /// The most failures of one verdict whose codes are words.
  private static let limit = 64
}
