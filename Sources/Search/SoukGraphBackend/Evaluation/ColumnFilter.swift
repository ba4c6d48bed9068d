import SoukModel
import SoukSearch

/// A condition on a column of the index: a label, or the downloads.
final class ColumnFilter {
  /// What the condition is, as text that is the same for equal ones only.
  let key: String
  private let index: SearchIndex
  private let column: SearchIndexFormat.Section
  private let test: (Int) -> Bool
  /// For each label whether it passes: 0 not known, 1 no, 2 yes.
  private var known: [UInt8]

  /// Makes a condition on the labels of a column.
  private init(
    _ key: String, _ index: SearchIndex, on column: SearchIndexFormat.Section,
    _ test: @escaping (String) -> Bool
  ) {
    self.key = key
    self.index = index
    self.column = column
    self.test = { test(index.label($0)) }
    known = [UInt8](repeating: 0, count: index.labels.count)
  }

  /// Makes a condition on the downloads.
  private init(_ key: String, _ index: SearchIndex, _ range: CountRange) {
    self.key = key
    self.index = index
    column = .downloads
    test = { document in
      let downloads = index.downloads(of: document)
      return downloads >= 0 && range.contains(downloads)
    }
    known = []
  }

  /// The conditions of a request, and whether each is negated.
  static func all(
    of request: SearchRequest, in index: SearchIndex
  ) -> [(filter: ColumnFilter, isNegated: Bool)] {
    var found: [(filter: ColumnFilter, isNegated: Bool)] = []
    if let registry = request.registry?.description {
      let filter = ColumnFilter("R\(registry)", index, on: .registries) { $0 == registry }
      found.append((filter, false))
    }
    if let category = request.category.map(TextFolding.fold) {
      let filter = ColumnFilter("C\(category)", index, on: .categories) {
        $0.utf8.elementsEqual(category.utf8)
      }
      found.append((filter, false))
    }
    for filter in request.query.filters {
      if let column = ColumnFilter(filter.condition, index) {
        found.append((column, filter.isNegated))
      }
    }
    return found
  }

  private convenience init?(_ condition: PackageFilter.Condition, _ index: SearchIndex) {
    let key = condition.canonical
    switch condition {
    case .downloads(let range): self.init(key, index, range)
    case .version(let wanted):
      self.init(key, index, on: .versions) { VersionLabel.matches($0, wanted) }
    case .word(let attribute, let word, let isPrefix):
      func matches(_ found: String) -> Bool {
        PackageFilter.Condition.matches(found, word, isPrefix: isPrefix)
      }
      switch attribute {
      case .registry:
        self.init(key, index, on: .registries) { matches(AttributeWord.folded($0)) }
      case .category:
        self.init(key, index, on: .categories) { label in
          let found = AttributeWord.folded(label)
          return label != SearchIndexFormat.noLabel && !found.isEmpty && matches(found)
        }
      case .license:
        self.init(key, index, on: .licenses) { label in
          label != SearchIndexFormat.noLabel
            && LicenseWords.words(ofWhole: label).contains(where: matches)
        }
      case .wholeLicense:
        self.init(key, index, on: .licenses) { $0 != SearchIndexFormat.noLabel && matches($0) }
      case .verdict, .dependency: return nil
      }
    }
  }

  /// Whether it holds for a document.
  func holds(for document: Int) -> Bool {
    guard column != .downloads else { return test(document) }
    let label = Int(index.value(column, document, 4))
    guard label < known.count else { return false }
    if known[label] == 0 { known[label] = test(label) ? 2 : 1 }
    return known[label] == 2
  }

  /// All documents for which it holds.
  ///
  /// - Complexity: O(documents).
  func documents(_ cancellation: Cancellation) -> DocumentSet {
    DocumentSet(of: index.documentCount) { insert in
      for document in 0..<index.documentCount {
        if document & 0xFFF == 0, cancellation.isCancelled { return }
        if holds(for: document) { insert(document) }
      }
    }
  }
}
