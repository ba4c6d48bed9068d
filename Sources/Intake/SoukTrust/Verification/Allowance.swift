package import SoukModel

/// A shortcoming of a signature that a person's rules may let pass.
///
/// Nothing lets other content pass: a checksum that differs, a signature that does not hold, a
/// revoked key or a harmful archive are refused whatever the rules say.
package enum Allowance: String, Sendable, CaseIterable {
  /// There is no signature.
  case unsigned
  /// The key is known to nobody here.
  case unknownKey = "unknown-key"
  /// The key's time is over or has not come; the signature itself holds.
  case expired

  /// The shortcoming that a verdict comes down to; nil where there is none or it is another one.
  package init?(_ verdict: Verdict) {
    switch verdict.signature {
    case .unsigned: self = .unsigned
    case .unknownKey: self = .unknownKey
    case .keyExpired: self = .expired
    default: return nil
    }
    // What failed elsewhere is not the signature's shortcoming.
    let excused: Set<VerificationStep.Rung> =
      self == .expired ? [.key] : [.statement, .key, .signature]
    for step in verdict.steps where step.outcome == .failed && !excused.contains(step.rung) {
      return nil
    }
  }
}
