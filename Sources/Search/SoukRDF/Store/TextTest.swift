/// Whether a text holds another one: what a source can say of a term without making one of it.
package struct TextTest: Sendable {
  private let part: [UInt8]
  private let isLowercased: Bool

  /// A test for a part; nil where it must be made of the whole term.
  ///
  /// - Parameter isLowercased: Whether the text is put into lower case first. The part is not, and has to be
  ///   of ASCII then: there no letter of another kind becomes one of it.
  package init?(for part: String, isLowercased: Bool) {
    guard !isLowercased || part.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    self.part = Array(part.utf8)
    self.isLowercased = isLowercased
  }

  /// Whether a text holds the part; nil where more would have to be known of its letters.
  ///
  /// - Complexity: O(bytes of the text × bytes of the part).
  func holds(in text: Span<UInt8>) -> Bool? {
    guard isLowercased else { return Self.place(of: part.span, in: text) != nil }
    for index in text.indices where text[index] >= 0x80 { return nil }
    return Self.place(of: part.span, in: text) { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }
      != nil
  }

  /// Where the bytes of one text begin in another; nil where they do not stand in it.
  ///
  /// - Parameter folded: What a byte of the text counts as.
  package static func place(
    of part: Span<UInt8>, in text: Span<UInt8>, _ folded: (UInt8) -> UInt8 = { $0 }
  ) -> Int? {
    guard !part.isEmpty else { return 0 }
    var start = 0
    while start + part.count <= text.count {
      var matched = 0
      while matched < part.count, folded(text[start + matched]) == part[matched] { matched += 1 }
      if matched == part.count { return start }
      start += 1
    }
    return nil
  }
}
