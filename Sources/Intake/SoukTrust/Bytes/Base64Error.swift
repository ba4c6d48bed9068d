/// Where a text stops being base64.
package struct Base64Error: Error, Hashable, Sendable {
  /// The first byte that does not belong, or the length where characters are missing.
  package var offset: Int
}
