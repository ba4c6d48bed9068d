package import SoukModel

extension Verdict {
  /// The verdict where a person's decisions about keys cannot be read.
  ///
  /// A revocation may be among them, so no signature counts as verified until the store is repaired.
  /// Everything else that was found stands.
  package func withoutTrustStore(_ error: TrustStoreError) -> Verdict {
    var result = self
    let finding = Finding(
      error.code, "\(error).", expected: "a readable trust store", remedy: error.remedy)
    let failure = VerificationFailure(finding)
    if let place = result.steps.firstIndex(where: { $0.rung == .key }) {
      let further = result.steps[place].failures
      result.steps[place] = VerificationStep(.key, failure: failure, further: further)
    } else {
      result.steps.append(VerificationStep(.key, failure: failure))
    }
    if result.signature == .verified { result.signature = .unknownKey }
    return result
  }
}
