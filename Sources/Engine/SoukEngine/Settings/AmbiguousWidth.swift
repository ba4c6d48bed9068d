/// How many cells signs take of which terminals disagree: `±`, Greek, Cyrillic, lines of boxes.
package enum AmbiguousWidth: String, Sendable, Hashable, CaseIterable {
  /// As the locale's character data say.
  case auto
  /// One cell.
  case narrow
  /// Two cells, as terminals in old East Asian settings draw them.
  case wide
}
