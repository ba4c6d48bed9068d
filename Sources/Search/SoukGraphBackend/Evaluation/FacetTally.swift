/// How many documents of one segment have each value of the columns that facets are about.
struct FacetTally: Sendable {
  /// A column that is counted.
  enum Column: Int, CaseIterable {
    /// The folded categories, by label.
    case categories
    /// The registries, by label.
    case registries
    /// The licences, by label.
    case licenses
    /// The bytes of the signatures.
    case signatures
  }

  /// Where the counts of each column lie, one behind the other.
  private let places: [Range<Int>]
  /// The counts of all columns, twice over: neighbours mostly have the same value, and to add to a count that
  /// was added to just now means waiting for it.
  private var counts: [UInt32]

  /// No counts, for the values of an index.
  init(_ index: SearchIndex) {
    var places: [Range<Int>] = []
    for column in Column.allCases {
      // A column has no more values than its bytes can say, nor than there are labels.
      let most = column == .signatures ? 256 : index.labels.count
      let width = Self.column(column, of: index).width
      let start = places.last?.upperBound ?? 0
      places.append(start..<start + (width < 3 ? min(most, 1 << (8 * width)) : most))
    }
    self.places = places
    counts = [UInt32](repeating: 0, count: 2 * (places.last?.upperBound ?? 0))
  }

  private static func column(_ column: Column, of index: SearchIndex) -> IndexColumn {
    switch column {
    case .categories: index.categories
    case .registries: index.registries
    case .licenses: index.licenses
    case .signatures: index.signatures
    }
  }

  /// Counts documents, a column after the other.
  mutating func add(_ documents: [Int], of index: SearchIndex) {
    let bytes = index.bytes
    let raw = unsafe bytes.span.bytes
    let places = places
    let half = counts.count / 2
    unsafe counts.withUnsafeMutableBufferPointer { counts in
      for column in Column.allCases {
        let values = Self.column(column, of: index)
        let place = places[column.rawValue]
        for (number, document) in documents.enumerated() {
          let value = values.number(document, in: raw)
          guard value < UInt64(place.count) else { continue }
          unsafe counts[place.lowerBound + Int(value) + (number & 1) * half] &+= 1
        }
      }
    }
  }

  /// What remains of these where others of the same index are taken away.
  mutating func subtract(_ other: FacetTally) {
    for place in counts.indices { counts[place] &-= other.counts[place] }
  }

  /// Calls `body` with each value of a column that a document has, and how many have it.
  func forEachCount(of column: Column, _ body: (_ value: Int, _ count: Int) -> Void) {
    let place = places[column.rawValue]
    for value in place.indices {
      let count = counts[value] &+ counts[counts.count / 2 + value]
      if count > 0 { body(value - place.lowerBound, Int(count)) }
    }
  }
}
