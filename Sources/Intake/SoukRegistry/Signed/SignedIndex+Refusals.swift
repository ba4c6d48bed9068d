import SoukModel
import SoukTrust

extension SignedIndex {
  /// Why the index may not be relied on any more; nil while it may.
  ///
  /// - Parameter now: seconds since 1970.
  func expiry(at now: Int64) -> Finding? {
    guard let validUntil, now > validUntil else { return nil }
    return Finding(
      .metadataExpired,
      "What vouches for the index on this machine ended on \(UTCTime.text(validUntil)).",
      expected: "valid at \(UTCTime.text(now))", found: "until \(UTCTime.text(validUntil))",
      remedy: "Run `souk registry refresh`; if that fails, try another mirror and check the clock.",
      facts: ["expires": .text(UTCTime.text(validUntil)), "clock": .text(UTCTime.text(now))])
  }
}

extension Verdict {
  /// The verdict where the registry's metadata speaks against a release.
  ///
  /// Everything else that was found stands, its own signature's outcome among it.
  func refused(by finding: Finding) -> Verdict {
    var result = self
    let failure = VerificationFailure(finding)
    if let place = result.steps.firstIndex(where: { $0.rung == .metadata }) {
      let further = result.steps[place].failures
      result.steps[place] = VerificationStep(.metadata, failure: failure, further: further)
    } else {
      result.steps.append(VerificationStep(.metadata, failure: failure))
    }
    guard result.signature == .verified else { return result }
    result.signature =
      switch finding.code {
      case .metadataExpired: .indexExpired
      case .publisherKeyChanged: .wrongSigner
      default: .unsigned
      }
    return result
  }
}
