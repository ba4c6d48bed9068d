/// What is known of a release's content against its published checksum.
///
/// `verified` is said only of bytes that souk hashed itself; `listed` means that an index vouches
/// for the checksum and the content is not on this machine.
package enum ChecksumStatus: String, Sendable, Codable, CaseIterable {
  /// souk hashed the content and it matches.
  case verified
  /// A directory digest that matches only in a folder order other than the sorted one.
  case verifiedNoncanonical = "verified-noncanonical"
  /// The content differs from what was published.
  case mismatch
  /// The content has another length than what was published.
  case sizeMismatch = "size-mismatch"
  /// The bound on folder orders ran out before an answer was found.
  case undetermined
  /// The index states a checksum; the content is not here.
  case listed
  /// The registry states no checksum.
  case absent
  /// The stated checksum is not 64 hexadecimal digits.
  case malformed
  /// The content should be here and could not be read.
  case notFetched = "not-fetched"
  /// Hashing is under way.
  case checking

  /// The word that programs read: one of seven, finer states being told apart only for people.
  package var contractWord: String {
    switch self {
    case .verified, .verifiedNoncanonical, .mismatch, .undetermined, .listed, .absent, .malformed:
      rawValue
    case .sizeMismatch: Self.mismatch.rawValue
    // What was published is known; the bytes to compare it with are not here.
    case .notFetched, .checking: Self.listed.rawValue
    }
  }

  /// How loud the status is.
  package var severity: TrustSeverity {
    switch self {
    case .verified, .verifiedNoncanonical: .good
    case .listed, .absent, .notFetched, .undetermined: .neutral
    case .checking: .pending
    case .mismatch, .sizeMismatch, .malformed: .failed
    }
  }
}
