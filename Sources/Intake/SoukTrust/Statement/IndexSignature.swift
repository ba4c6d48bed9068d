/// The root key's signature over a registry's index: the exact bytes behind a line of their own.
package enum IndexSignature {
  /// What stands before the index's bytes, so that no other signature can be taken for one.
  package static let domain = "souk-index-v1\n"

  /// The signature as base64 text with a final LF.
  package static func sign(index: [UInt8], with key: SigningKey) -> String {
    Base64.text(key.signature(over: Array(domain.utf8) + index)) + "\n"
  }

  /// Checks the signature's text against the index's exact bytes.
  package static func verify(
    _ text: String, index: [UInt8], root: PublicKey
  ) throws(SignatureError) {
    var encoded = Substring(text)
    if encoded.hasSuffix("\n") { encoded = encoded.dropLast() }
    let signature: [UInt8]
    do {
      signature = try Base64.bytes(String(encoded))
    } catch {
      throw .damagedText(offset: error.offset)
    }
    if let failure = Ed25519.failure(of: signature, over: Array(domain.utf8) + index, by: root) {
      throw failure
    }
  }
}
