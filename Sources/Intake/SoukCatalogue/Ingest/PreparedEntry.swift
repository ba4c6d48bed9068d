import SoukModel

/// An entry with the bytes that the catalogue stores of it, made where the entry is read.
struct PreparedEntry: Sendable {
  /// The entry, under the registry that is being read.
  let entry: CatalogueEntry
  /// Everything of it.
  let document: [UInt8]
  /// Its result row.
  let summary: [UInt8]

  /// Encodes an entry.
  init(_ entry: CatalogueEntry, registry: RegistryName) {
    var entry = entry
    if entry.package.id.registry != registry {
      entry.package.id = PackageID(registry, entry.package.id.name)
    }
    self.entry = entry
    document = DocumentCodec.encode(entry)
    summary = DocumentCodec.encode(entry.summaryRow)
  }
}
