/// What one ingest changed.
package struct IngestReport: Hashable, Sendable {
  /// How many packages are new.
  package var added = 0
  /// How many packages differ from before.
  package var updated = 0
  /// How many packages the registry no longer has.
  package var removed = 0
  /// How many entries of the source were given more than once; the last one was kept.
  package var duplicates = 0
  /// How many packages the registry has now.
  package var total = 0
  /// The generation of the catalogue after the ingest.
  package var generation: Int64 = 0

  /// Makes a report of nothing.
  package init() {}

  /// Whether anything is different from before.
  package var isChange: Bool { added + updated + removed > 0 }
}
