import SoukSearch

/// Where in a document a term stands: a bit for each field.
enum PostingMask {
  /// The bits that stand for fields.
  static let fields: UInt8 = SearchField.allCases.reduce(0) { $0 | $1.mask }
}
