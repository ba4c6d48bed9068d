/// Addresses that a terminal may open when they are clicked.
///
/// What is opened is what is seen: the address is read from the cells, so that no text of a registry
/// can show one place and lead to another.
package enum Hyperlink {
  /// The longest address that is handed to a terminal, in bytes.
  private static let longest = 2_000

  /// Whether a text is an address that may be opened: http or https, and nothing but printable ASCII.
  package static func isTarget(_ text: some StringProtocol) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.count <= longest
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// The address that the linked cells around a place spell; nil where they spell none.
  ///
  /// - Complexity: O(cells of the link).
  static func target(in grid: Grid, x: Int, y: Int) -> String? {
    func isLinked(_ x: Int) -> Bool {
      x >= 0 && x < grid.width && grid[x, y].style.attributes.contains(.link)
    }
    guard isLinked(x) else { return nil }
    var (start, end) = (x, x + 1)
    while isLinked(start - 1) { start -= 1 }
    while isLinked(end) { end += 1 }
    let text = (start..<end).map { grid.text(x: $0, y: y) }.joined()
    return isTarget(text) ? text : nil
  }
}
