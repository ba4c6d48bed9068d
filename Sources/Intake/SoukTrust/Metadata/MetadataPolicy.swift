/// The limits within which a registry's metadata is believed.
package struct MetadataPolicy: Hashable, Sendable {
  /// How far a document's date may be ahead of this machine's clock, in seconds.
  package var clockTolerance: Int64 = 600
  /// A serial that rises by more than this is worth a warning: nobody publishes so often.
  package var serialJump: Int64 = 1_000_000
  /// How many roots are followed in one update.
  package var rootLimit = 1024
  /// Whether dates count: of documents, of keys, and of the last check.
  package var countsDates = true

  /// The limits that souk uses.
  package init() {}

  /// The limits of an operator, who must be able to sign again what has expired.
  package static var undated: MetadataPolicy {
    var policy = MetadataPolicy()
    policy.countsDates = false
    return policy
  }
}
