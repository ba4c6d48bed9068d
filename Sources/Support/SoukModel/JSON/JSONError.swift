/// Why bytes are not the JSON they should be, and where.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in words that are safe to print.
  package var reason: String
  /// The byte at which it shows, counted from 0.
  package var offset: Int
  /// The line it is on, counted from 1.
  package var line: Int
  /// The byte within that line, counted from 1.
  package var column: Int

  /// Makes an error; line and column are counted in `bytes`.
  package init(_ reason: String, at offset: Int, in bytes: borrowing Span<UInt8>) {
    self.reason = reason
    self.offset = offset
    var line = 1
    var start = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    self.line = line
    column = offset - start + 1
  }

  /// `line 3, column 14 (byte 120): reason`.
  package var description: String { "line \(line), column \(column) (byte \(offset)): \(reason)" }
}
