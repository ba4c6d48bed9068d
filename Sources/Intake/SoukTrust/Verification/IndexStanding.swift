import SoukModel

/// What a registry's own metadata says for or against a release that stands in its index.
package struct IndexStanding: Hashable, Sendable {
  /// Until when what vouches for the index may be relied on, seconds since 1970; nil for ever.
  package var validUntil: Int64?
  /// What the index does to the package against the key remembered for it; nil for nothing.
  package var change: PublisherChange?

  /// Makes a standing; without arguments nothing speaks against the release.
  package init(validUntil: Int64? = nil, change: PublisherChange? = nil) {
    self.validUntil = validUntil
    self.change = change
  }

  /// Why the index may not be relied on any more, R01; nil while it may.
  ///
  /// - Parameter now: seconds since 1970.
  package func expiry(at now: Int64) -> Finding? {
    guard let validUntil, now > validUntil else { return nil }
    return Finding(
      .metadataExpired,
      "What vouches for the index on this machine ended on \(UTCTime.text(validUntil)).",
      expected: "valid at \(UTCTime.text(now))", found: "until \(UTCTime.text(validUntil))",
      remedy: "Run `souk registry refresh`; if that fails, try another mirror and check the clock.",
      facts: ["expires": .text(UTCTime.text(validUntil)), "clock": .text(UTCTime.text(now))])
  }
}
