import SoukModel
import SoukSearch

/// A condition on a column of the index: a label, or the downloads.
final class ColumnFilter {
  /// What the condition is, as text that is the same for equal ones only.
  let key: String
  private let index: SegmentedIndex
  private let base: SegmentFilter
  private let delta: SegmentFilter?

  private init(_ key: String, _ index: SegmentedIndex, _ make: (SearchIndex) -> SegmentFilter) {
    self.key = key
    self.index = index
    base = make(index.base)
    delta = index.delta.map(make)
  }

  /// Makes a condition on the labels of a column.
  private convenience init(
    _ key: String, _ index: SegmentedIndex, on column: KeyPath<SearchIndex, IndexColumn>,
    _ test: @escaping (String) -> Bool
  ) {
    self.init(key, index) { SegmentFilter($0, on: column, test) }
  }

  /// Makes a condition on the downloads.
  private convenience init(_ key: String, _ index: SegmentedIndex, _ range: CountRange) {
    self.init(key, index) { SegmentFilter($0, range) }
  }

  /// The conditions of a request, and whether each is negated.
  static func all(
    of request: SearchRequest, in index: SegmentedIndex
  ) -> [(filter: ColumnFilter, isNegated: Bool)] {
    var found: [(filter: ColumnFilter, isNegated: Bool)] = []
    if let registry = request.registry?.description {
      let filter = ColumnFilter("R\(registry)", index, on: \.registries) { $0 == registry }
      found.append((filter, false))
    }
    if let category = request.category.map(TextFolding.fold) {
      let filter = ColumnFilter("C\(category)", index, on: \.categories) {
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

  private convenience init?(_ condition: PackageFilter.Condition, _ index: SegmentedIndex) {
    let key = condition.canonical
    switch condition {
    case .downloads(let range): self.init(key, index, range)
    case .version(let wanted):
      self.init(key, index, on: \.versions) { VersionLabel.matches($0, wanted) }
    case .word(let attribute, let word, let isPrefix):
      func matches(_ found: String) -> Bool {
        PackageFilter.Condition.matches(found, word, isPrefix: isPrefix)
      }
      switch attribute {
      case .registry:
        self.init(key, index, on: \.registries) { matches(AttributeWord.folded($0)) }
      case .category:
        self.init(key, index, on: \.categories) { label in
          let found = AttributeWord.folded(label)
          return label != SearchIndexFormat.noLabel && !found.isEmpty && matches(found)
        }
      case .license:
        self.init(key, index, on: \.licenses) { label in
          label != SearchIndexFormat.noLabel
            && LicenseWords.words(ofWhole: label).contains(where: matches)
        }
      case .wholeLicense:
        self.init(key, index, on: \.licenses) { $0 != SearchIndexFormat.noLabel && matches($0) }
      case .verdict, .dependency: return nil
      }
    }
  }

  /// Whether it holds for a document.
  func holds(for document: Int) -> Bool {
    if document >= index.deltaStart, let delta {
      return delta.holds(for: document - index.deltaStart)
    }
    return base.holds(for: document)
  }

  /// All documents for which it holds.
  ///
  /// - Complexity: O(documents).
  func documents(_ cancellation: Cancellation) -> DocumentSet {
    let found = base.documents(cancellation)
    guard let delta else { return found }
    var all = DocumentSet(words: found.words + delta.documents(cancellation).words)
    all.formIntersection(index.everything)
    return all
  }
}
