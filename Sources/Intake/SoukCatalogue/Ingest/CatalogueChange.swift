package import SoukModel

/// One package that came, changed or went, as an indexer sees it.
package struct CatalogueChange: Sendable {
  /// The package as it was, with its document number; nil where it is new.
  package let old: Document?
  /// The package as it is now, with its document number; nil where it went.
  package let new: Document?

  /// A package under its document number.
  package struct Document: Sendable {
    /// The document number: the row id in the catalogue and in every index.
    ///
    /// Smaller numbers are more popular, so an index that streams in row order streams by
    /// popularity.
    package let number: Int64
    /// The package and its verdict.
    package let entry: CatalogueEntry

    /// Makes a document.
    package init(number: Int64, entry: CatalogueEntry) {
      self.number = number
      self.entry = entry
    }
  }

  /// Makes a change.
  package init(old: Document?, new: Document?) {
    self.old = old
    self.new = new
  }
}
