import SoukModel

/// Why a signature cannot be written as it was asked for.
package enum SignatureWritingError: Error, Hashable, Sendable {
  /// A comment or a namespace holds a line end or another control character, at this byte.
  case notALine(offset: Int)
  /// A comment or a namespace is longer than its format allows, in bytes.
  case tooLong(Int, limit: Int)
  /// An SSH signature needs a namespace.
  case noNamespace

  /// A text as the bytes of one line; a tab may stand in it, as minisign's own comments have it.
  static func line(_ text: String, limit: Int) throws(SignatureWritingError) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.count <= limit else { throw .tooLong(bytes.count, limit: limit) }
    if let offset = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
      throw .notALine(offset: offset)
    }
    return bytes
  }
}

extension SignatureWritingError: CustomStringConvertible {
  /// What is wrong, found against expected.
  package var description: String {
    switch self {
    case .notALine(let offset): "the text is not one line: byte \(offset) is a control character"
    case .tooLong(let count, let limit): "the text has \(count) bytes; the limit is \(limit)"
    case .noNamespace: "an SSH signature needs a namespace that says what it is for"
    }
  }
}
