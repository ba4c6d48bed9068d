/// Equality, order and hashing of text by its UTF-8 bytes.
///
/// Swift compares strings by canonical equivalence; RDF compares terms character by character (RDF
/// 1.1 Concepts, clauses 3.2 and 3.3). The two differ for an accent written in two ways.
enum CodePoints {
  /// Whether both have the same bytes.
  static func equal(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
  }

  /// Whether `left` sorts before `right` by code point; UTF-8 keeps that order.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Feeds the bytes and an end mark, so that neighbouring texts cannot run into each other.
  static func hash(_ text: String, into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8(0xff))
  }
}
