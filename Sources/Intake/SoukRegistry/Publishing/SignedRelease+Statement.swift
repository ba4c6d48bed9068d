import SoukModel
import SoukTrust

extension SignedRelease {
  /// The bytes that are signed in place of a statement.
  func signedForm(of text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return switch draft.flaw {
    case .badSignature: bytes + [0x21]
    case .digestSigned: SHA256Digest(of: bytes).bytes
    case .prehashedSignature: Blake2b.digest(bytes, count: 64)
    default: bytes
    }
  }

  /// The statement that is signed where it is another than the release needs.
  func replaced(_ text: String) -> String {
    func domain(_ other: String) -> String {
      other + text.dropFirst(ReleaseStatement.domain.count)
    }
    return switch draft.flaw {
    case .statementForAnotherPurpose: domain("mail-receipt-v1")
    case .newerStatement: domain("souk-statement-v2")
    case .longStatement: text + String(repeating: "#", count: 4096)
    default: text
    }
  }

  /// The statement as it arrives.
  func spoilt(_ statement: String) -> String {
    switch draft.flaw {
    case .changedLineEnds: statement.replacing("\n", with: "\r\n")
    case .cutNewline: String(statement.dropLast())
    case .byteOrderMark: "\u{FEFF}" + statement
    case .rewrittenStatement: statement.replacing("\npublished", with: " \npublished")
    case .encodedStatement: Base64.text(Array(statement.utf8))
    case .cutStatement: String(statement.prefix(70))
    case .lookAlikes: statement.replacing("package: ", with: "package:\u{A0}")
    default: statement
    }
  }

  /// The signature's text as it arrives; nil where none does.
  func spoilt(signature: [UInt8]) -> String? {
    let order: [UInt8] = [
      0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE,
      0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ]
    let half = signature.count / 2
    switch draft.flaw {
    case .missingSignature: return nil
    case .shortSignature: return Base64.text(Array(signature.dropLast()))
    case .damagedSignature:
      let text = Base64.text(signature)
      return text.prefix(20) + "*" + text.dropFirst(21)
    case .signaturePage: return "<!DOCTYPE html><html><title>404 Not Found</title></html>"
    case .raisedSignature:
      var carry: UInt16 = 0
      let raised = zip(signature.dropFirst(half), order).map { digit, added in
        carry += UInt16(digit) + UInt16(added)
        defer { carry >>= 8 }
        return UInt8(truncatingIfNeeded: carry)
      }
      return Base64.text(Array(signature.prefix(half)) + raised)
    case .signatureOffCurve:
      return Base64.text([7] + [UInt8](repeating: 0, count: 31) + signature.dropFirst(half))
    case .signatureSmallOrder:
      return Base64.text([1] + [UInt8](repeating: 0, count: 31) + signature.dropFirst(half))
    default: return Base64.text(signature)
    }
  }
}
