/// What went wrong while a transducer was built or opened.
///
/// Building fails on the caller's keys; opening fails on bytes that are damaged, foreign or newer.
/// Every case but the two about keys has the same remedy: build the transducer again.
package enum FSTError: Error, Equatable, Sendable {
  /// A key came that is smaller than the one before it.
  case keyOutOfOrder(key: [UInt8], previous: [UInt8])
  /// A key came twice.
  case duplicateKey([UInt8])
  /// A key is longer than the format can hold.
  case keyTooLong(length: Int, limit: Int)
  /// The bytes end before they should.
  case truncated(expected: UInt64, found: UInt64)
  /// The bytes do not begin as a transducer does.
  case wrongMagic(found: [UInt8])
  /// The bytes are of a version that this build does not read.
  case unsupportedVersion(found: UInt32, expected: UInt32)
  /// The checksum over the bytes is not the one stored with them.
  case checksumMismatch(stored: UInt32, computed: UInt32)
  /// A header field has a value that no builder writes.
  case invalidHeader(field: String, value: UInt64)
}

extension FSTError: CustomStringConvertible {
  /// One sentence for people: what failed, expected against found, and what to do.
  package var description: String {
    switch self {
    case .keyOutOfOrder(let key, let previous):
      return "term dictionary: key \(shown(key)) came after \(shown(previous)); "
        + "keys must be added in ascending byte order, so sort them first"
    case .duplicateKey(let key):
      return "term dictionary: key \(shown(key)) was added twice; remove duplicates first"
    case .keyTooLong(let length, let limit):
      return "term dictionary: a key of \(length) bytes is over the limit of \(limit); shorten it"
    case .truncated(let expected, let found):
      return "term dictionary: expected \(expected) bytes, found \(found); rebuild the index"
    case .wrongMagic(let found):
      return "term dictionary: the bytes begin with \(shown(found)), which is no term dictionary; "
        + "rebuild the index"
    case .unsupportedVersion(let found, let expected):
      return "term dictionary: format version \(found), this build reads \(expected); "
        + "rebuild the index"
    case .checksumMismatch(let stored, let computed):
      return "term dictionary: checksum \(computed) computed, \(stored) stored: "
        + "the bytes are damaged; rebuild the index"
    case .invalidHeader(let field, let value):
      return "term dictionary: header field \(field) has the impossible value \(value); "
        + "rebuild the index"
    }
  }

  private func shown(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    var text = ""
    for byte in bytes.prefix(40) {
      if byte >= 0x20 && byte < 0x7f && byte != 0x5c {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return "\"\(text)\(bytes.count > 40 ? "…" : "")\""
  }
}
