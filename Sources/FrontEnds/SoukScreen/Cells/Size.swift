/// A width and a height in cells; never negative.
package struct Size: Hashable, Sendable, Codable {
  /// The number of columns.
  package let width: Int
  /// The number of rows.
  package let height: Int

  /// A size; negative numbers count as zero.
  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}
