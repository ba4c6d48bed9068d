package import SoukModel

/// Why a text is not a release statement in its canonical form.
package enum StatementError: Error, Hashable, Sendable {
  /// Longer than any statement: its length in bytes.
  case tooLong(Int)
  /// The first line names another version of the format.
  case otherVersion(RegistryText)
  /// The first line says that it was signed for another purpose.
  case otherPurpose(RegistryText)
  /// A byte order mark stands before the first line.
  case byteOrderMark
  /// The lines end in CR LF.
  case carriageReturns
  /// The statement stands there in another encoding: `base64`.
  case encoded(String)
  /// It ends in the middle: the number of whole lines that are there.
  case cutShort(lines: Int)
  /// Characters that look alike stand in place of others: how it reads right, and where the first
  /// one is, in bytes.
  case lookAlikes(String, offset: Int)
  /// A line is missing or out of order: its number, from 1, and the name it should have.
  case wrongLine(number: Int, expected: String)
  /// The last line has no LF.
  case noFinalNewline
  /// Something follows the last line.
  case trailingText
  /// The value of this line is not of its form.
  case badValue(String)
  /// Readable, and not spelt in the one canonical way.
  case notCanonical

  /// The code in the taxonomy.
  package var code: FailureCode {
    switch self {
    case .tooLong: .tooBig
    case .otherVersion: .formatTooNew
    case .otherPurpose: .wrongNamespace
    case .byteOrderMark: .byteOrderMark
    case .carriageReturns: .lineEndings
    case .noFinalNewline: .finalNewline
    case .encoded: .contentRecoded
    case .cutShort: .contentCut
    case .lookAlikes: .textNormalised
    case .wrongLine, .trailingText, .badValue, .notCanonical: .textRewritten
    }
  }
}

extension StatementError: CustomStringConvertible {
  /// The same as a sentence.
  var sentence: String { description.prefix(1).uppercased() + description.dropFirst() + "." }

  /// What is wrong with it, safe to print.
  package var description: String {
    switch self {
    case .tooLong(let count): "the statement is \(count) bytes long; the limit is 4096"
    case .otherVersion(let domain):
      "the statement is of format \(domain.escapedPrefix(40)); this souk reads "
        + ReleaseStatement.domain
    case .otherPurpose(let domain):
      "the text begins \"\(domain.escapedPrefix(40))\", not \"\(ReleaseStatement.domain)\""
    case .byteOrderMark: "a byte order mark stands before the statement"
    case .carriageReturns: "the statement's lines end in CR LF; they were signed with LF"
    case .encoded(let encoding): "the statement stands there in another encoding (\(encoding))"
    case .cutShort(let lines): "the statement ends after \(lines) of its 8 lines"
    case .lookAlikes(let change, let offset):
      "at byte \(offset) a character was replaced by one that looks alike; \(change) it is whole"
    case .wrongLine(let number, let expected): "line \(number) is not \"\(expected): …\""
    case .noFinalNewline: "the statement's final newline is missing"
    case .trailingText: "text follows the statement's last line"
    case .badValue(let name): "the value of \"\(name)\" is not of its form"
    case .notCanonical: "the statement is not spelt in its canonical form"
    }
  }
}
