/// What a terminal sends for its keys, by its own description; asked before the common tables.
package struct KeyTable: Sendable {
  private var strokes: [[UInt8]: KeyStroke] = [:]
  private var longest = 0

  /// A table without any key.
  package init() {}

  /// Adds a key; only sequences that begin with a control are taken, since anything else is text.
  package mutating func add(_ bytes: [UInt8], _ stroke: KeyStroke) {
    guard let first = bytes.first, first < 0x20 || first == 0x7F, bytes != [0x1B] else { return }
    strokes[bytes] = stroke
    longest = max(longest, bytes.count)
  }

  /// The longest key that the bytes begin with, and its length; O(longest key).
  func match(_ bytes: ArraySlice<UInt8>) -> (KeyStroke, Int)? {
    guard let first = bytes.first, first < 0x20 || first == 0x7F else { return nil }
    for length in stride(from: min(longest, bytes.count), to: 0, by: -1) {
      if let stroke = strokes[Array(bytes.prefix(length))] { return (stroke, length) }
    }
    return nil
  }
}
