/// Bytes that should have been there beside those that were, from one place on.
///
/// Holds a window, not the whole: at most ``windowLimit`` bytes of each side.
package struct ByteComparison: Hashable, Sendable, Codable {
  /// The most bytes that a side holds.
  package static let windowLimit = 64

  /// What the bytes are: `SHA-256`, `R of the signature`, `the archive`.
  package var subject: RegistryText
  /// Where the window begins in what was compared, in bytes.
  package var offset: Int64
  /// The bytes that should be there; fewer than found ones where the expected content ends.
  package var expected: [UInt8]
  /// The bytes that are there; fewer than expected ones where the content ends.
  package var found: [UInt8]

  /// Takes two windows that begin at the same place; what exceeds the limit is left out.
  package init(_ subject: String, at offset: Int64 = 0, expected: [UInt8], found: [UInt8]) {
    self.subject = RegistryText(subject)
    self.offset = offset
    self.expected = Array(expected.prefix(Self.windowLimit))
    self.found = Array(found.prefix(Self.windowLimit))
  }

  /// Looks for the first difference of two whole contents and takes the window around it; nil
  /// where they are the same.
  ///
  /// - Complexity: linear in the shorter content.
  package init?(_ subject: String, whole expected: [UInt8], against found: [UInt8]) {
    let shared = min(expected.count, found.count)
    let first = (0..<shared).first { expected[$0] != found[$0] }
    guard let place = first ?? (expected.count == found.count ? nil : shared) else { return nil }
    // Rows of 16 as in a hex dump, one row of context before the difference.
    let start = max(0, place / 16 * 16 - 16)
    self.init(
      subject, at: Int64(start), expected: Array(expected.dropFirst(start).prefix(64)),
      found: Array(found.dropFirst(start).prefix(64)))
  }

  /// The places within the window where the sides differ, one side's missing bytes included.
  package var differences: [Int] {
    (0..<max(expected.count, found.count)).filter { index in
      index >= expected.count || index >= found.count || expected[index] != found[index]
    }
  }

  /// Where the sides first differ, counted in what was compared; nil where the window is equal.
  package var firstDifference: Int64? { differences.first.map { offset + Int64($0) } }
}
