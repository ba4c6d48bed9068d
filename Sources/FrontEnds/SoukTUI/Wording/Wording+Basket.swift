extension Wording {
  /// Above the basket.
  static let basketTitle = "basket"
  /// In an empty basket.
  static let basketEmpty = "Nothing is marked. Space marks a package in the results."
  /// Said where no more can be marked.
  static let basketFull = "1,000 packages are marked, and no more can be"
  /// Said of a marked package that is not among the results below.
  static let hiddenRow = "hidden"
  /// Said of a marked package whose row was not seen lately.
  static let notSeen = "Its row was not seen since the catalogue changed."

  /// How many packages are marked.
  static func marked(_ count: Int) -> String {
    count == 1 ? "1 marked" : "\(grouped(count)) marked"
  }

  /// How many marked packages are not among the results below.
  static func hidden(_ count: Int) -> String { "\(grouped(count)) not in these results" }
}
