package import SoukModel

/// What became of one key of a role, or of one signature, when signatures were counted.
package struct KeyLine: Hashable, Sendable {
  /// How the signature was judged.
  package enum Outcome: Hashable, Sendable {
    /// It holds, and counts.
    case good
    /// It does not hold, for this cause.
    case bad(FailureCode)
    /// The role does not have the key that it names.
    case unknown
    /// The key was revoked at this time, seconds since 1970.
    case revoked(Int64)
    /// The key's time ended, seconds since 1970.
    case expired(Int64)
    /// The key's time begins, seconds since 1970.
    case notYetValid(Int64)
    /// Another signature by the same key bytes counts already.
    case duplicate
    /// The key has not signed.
    case missing
  }

  /// The key's id.
  package var keyID: RegistryText
  /// Who holds the key; nil where it is not known.
  package var owner: RegistryText?
  /// The key's bytes; nil where it is not known.
  package var key: PublicKey?
  /// How it was judged.
  package var outcome: Outcome

  /// The judgement in a word that programs can read.
  package var word: String {
    switch outcome {
    case .good: "good"
    case .bad: "bad"
    case .unknown: "unknown"
    case .revoked: "revoked"
    case .expired: "expired"
    case .notYetValid: "not-yet-valid"
    case .duplicate: "duplicate"
    case .missing: "missing"
    }
  }
}

extension KeyLine: CustomStringConvertible {
  /// `Alice (0123…): bad, S15`, safe to print.
  package var description: String {
    let name = owner.map { "\($0.escapedPrefix(60)) (\(keyID.escaped))" } ?? keyID.escaped
    return switch outcome {
    case .good, .unknown, .duplicate, .missing: "\(name): \(word)"
    case .bad(let code): "\(name): bad, \(code.rawValue)"
    case .revoked(let time): "\(name): revoked on \(UTCTime.text(time))"
    case .expired(let time): "\(name): expired on \(UTCTime.text(time))"
    case .notYetValid(let time): "\(name): valid from \(UTCTime.text(time))"
    }
  }
}
