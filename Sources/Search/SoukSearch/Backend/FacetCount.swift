/// How many matches have a value of a facet.
package struct FacetCount: Hashable, Sendable, Codable {
  /// The value, folded.
  package let value: String
  /// How many packages have it; never 0.
  package let count: Int

  /// Makes a count.
  package init(_ value: String, _ count: Int) {
    self.value = value
    self.count = count
  }
}
