import Glibc

/// Equality, order and hashing of text by its UTF-8 bytes.
///
/// Swift compares strings by canonical equivalence; RDF compares terms character by character (RDF
/// 1.1 Concepts, clauses 3.2 and 3.3). The two differ for an accent written in two ways.
package enum CodePoints {
  /// Whether both have the same bytes.
  static func equal(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    // Terms are compared by the million; byte by byte through the view takes ten times as long.
    let answer = unsafe left.utf8.withContiguousStorageIfAvailable { left in
      unsafe right.utf8.withContiguousStorageIfAvailable { right in unsafe equal(left, right) }
    }
    return (answer ?? nil) ?? left.utf8.elementsEqual(right.utf8)
  }

  /// Whether both buffers have the same bytes.
  static func equal(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard left.count == right.count else { return false }
    guard let start = left.baseAddress, let other = right.baseAddress else {
      return true
    }
    // Datatypes and the like are one text in one place.
    return unsafe start == other || memcmp(start, other, left.count) == 0
  }

  /// Below zero where `left` sorts before `right` by code point, above where behind; UTF-8 keeps that
  /// order.
  package static func order(_ left: String, _ right: String) -> Int {
    let answer = unsafe left.utf8.withContiguousStorageIfAvailable { left in
      unsafe right.utf8.withContiguousStorageIfAvailable { right in
        unsafe precedes(left, right) ? -1 : equal(left, right) ? 0 : 1
      }
    }
    if let order = answer ?? nil { return order }
    if left.utf8.elementsEqual(right.utf8) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  /// Whether `left` sorts before `right` by code point.
  static func precedes(_ left: String, _ right: String) -> Bool { order(left, right) < 0 }

  /// Whether the bytes of `left` sort before those of `right`.
  static func precedes(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let start = left.baseAddress, let other = right.baseAddress else {
      return left.count < right.count
    }
    let order = unsafe memcmp(start, other, min(left.count, right.count))
    return order == 0 ? left.count < right.count : order < 0
  }

  /// Feeds the bytes and an end mark, so that neighbouring texts cannot run into each other.
  static func hash(_ text: String, into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8(0xff))
  }
}
