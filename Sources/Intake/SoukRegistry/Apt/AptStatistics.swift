/// What the first pass over the package lists counts: how often a name is listed, and wanted.
///
/// Memory is one number per name that occurs anywhere.
struct AptStatistics {
  /// How many stanzas a package name has, over all lists.
  private(set) var occurrences: [String: Int] = [:]
  /// How strongly a package is wanted by others: 1 for each depends, ½ for each recommends.
  private(set) var demand: [String: Double] = [:]

  /// Counts one stanza; of alternatives only the first, which is what gets installed.
  mutating func count(_ stanza: borrowing DebianStanza, in bytes: borrowing Span<UInt8>) {
    for field in stanza.fields {
      switch DebianField.named(field.name, of: bytes) {
      case .package: occurrences[DebianStanza.text(field.value, of: bytes), default: 0] += 1
      case .depends, .preDepends: count(field.value, weight: 1, in: bytes)
      case .recommends: count(field.value, weight: 0.5, in: bytes)
      default: break
      }
    }
  }

  private mutating func count(
    _ range: Range<Int>, weight: Double, in bytes: borrowing Span<UInt8>
  ) {
    DebianRelations.forEach(range, of: bytes) { name, _, isAlternative, bytes in
      if !isAlternative { demand[DebianStanza.text(name, of: bytes), default: 0] += weight }
    }
  }
}
