/// What a document has a label for, each as a number in the list of labels.
struct DocumentLabels: Sendable {
  /// The registry, as it is spelt.
  var registry: UInt32
  /// The folded category.
  var category: UInt32
  /// The licence in the form in which it is compared.
  var license: UInt32
  /// The version with its rules.
  var version: UInt32

  /// Makes them of their parts.
  init(registry: UInt32, category: UInt32, license: UInt32, version: UInt32) {
    self.registry = registry
    self.category = category
    self.license = license
    self.version = version
  }

  /// Those of a document of a frozen index.
  init(of document: Int, in index: SearchIndex) {
    registry = UInt32(index.registry(of: document))
    category = UInt32(index.category(of: document))
    license = UInt32(index.license(of: document))
    version = UInt32(index.version(of: document))
  }

  /// The highest number of them.
  var highest: UInt32 { max(max(registry, category), max(license, version)) }

  /// Replaces each number by the one that stands for the same label elsewhere.
  mutating func renumber(_ new: (UInt32) -> UInt32) {
    registry = new(registry)
    category = new(category)
    license = new(license)
    version = new(version)
  }
}
