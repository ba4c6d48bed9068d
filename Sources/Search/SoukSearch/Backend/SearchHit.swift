package import SoukModel

/// One result: which package, and how it was found.
package struct SearchHit: Hashable, Sendable, Codable {
  /// The package.
  package var id: PackageID
  /// The backend's score, higher is better; comparable only within one answer.
  package var score: Double
  /// Whether it was found by a typo, a joined name or a subsequence rather than by the words.
  package var approximate: Bool

  /// Makes a hit.
  package init(id: PackageID, score: Double, approximate: Bool = false) {
    self.id = id
    self.score = score
    self.approximate = approximate
  }
}
