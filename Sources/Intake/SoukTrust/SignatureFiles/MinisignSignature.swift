package import SoukModel

/// A minisign signature: one over the file, and one over the first and the trusted comment.
package struct MinisignSignature: Hashable, Sendable {
  /// The file's signature, 64 bytes.
  package let bytes: [UInt8]
  /// The 8 bytes by which the signing key is named.
  package let number: [UInt8]
  /// Whether the file's BLAKE2b digest was signed (`ED`) rather than the file (`Ed`).
  package let isPrehashed: Bool
  /// The comment that nobody signed, as the file gives it.
  package let comment: [UInt8]
  /// The comment that the key signed too, if its signature holds.
  package let trustedComment: [UInt8]
  /// The signature over ``bytes`` and ``trustedComment``, 64 bytes.
  package let commentSignature: [UInt8]

  /// How content becomes what was signed.
  package var form: SignedForm { isPrehashed ? .blake2b : .plain }

  /// The bytes that the second signature is over: no prefix, no newline.
  var commentMessage: [UInt8] { bytes + trustedComment }

  /// Reads the four lines.
  ///
  /// - Throws: a ``Finding`` S02, S03 or S13.
  static func read(_ file: CommentedBase64) throws(Finding) -> MinisignSignature {
    let blob = file.first.bytes
    guard let second = file.second else {
      throw Finding(
        .signatureTextDamaged, "The minisign signature ends before its trusted comment.",
        expected: "4 lines", found: "2 lines", facts: ["lines": 2])
    }
    let isPrehashed = try mode(blob) == .prehashed
    guard second.bytes.count == Ed25519.signatureLength else {
      throw SignatureFile.wrongLength(second.bytes.count, of: "signature over the trusted comment")
    }
    return MinisignSignature(
      bytes: Array(blob[10...]), number: Array(blob[2..<10]), isPrehashed: isPrehashed,
      comment: file.first.comment, trustedComment: second.comment,
      commentSignature: second.bytes)
  }

  /// The two ways in which minisign and signify sign.
  enum Mode {
    /// The file itself.
    case pure
    /// Its digest.
    case prehashed
  }

  /// What the first two bytes of a blob say; its length is checked with them.
  static func mode(_ blob: [UInt8]) throws(Finding) -> Mode {
    guard blob.count == 74 else { throw SignatureFile.wrongLength(blob.count, needs: 74) }
    switch Array(blob[..<2]) {
    case Array("Ed".utf8): return .pure
    case Array("ED".utf8): return .prehashed
    default:
      throw Finding(
        .formatTooNew, "The signature's algorithm is not one that this souk knows.",
        expected: "Ed or ED", found: Hexadecimal.text(blob[..<2]),
        facts: ["algorithm": .hex(Array(blob[..<2]))])
    }
  }

  /// The name of a key's number as minisign shows it: `D27BBD38FD0CC03B`.
  package static func name(of number: [UInt8]) -> String {
    Hexadecimal.text(number.reversed()).uppercased()
  }

  /// The trusted comment as text, which a hostile file may have filled.
  package var trustedText: RegistryText {
    RegistryText(String(decoding: trustedComment, as: UTF8.self))
  }
}
