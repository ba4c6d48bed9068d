package import SoukModel

/// What a publisher signs with the old key to name the new one: a few fixed lines.
package struct KeyHandover: Hashable, Sendable {
  /// The registry in which the new key takes the old one's place.
  package var registry: RegistryName
  /// The key that signs the handover.
  package var from: PublicKey
  /// The key that follows.
  package var to: PublicKey

  /// Makes a handover.
  package init(registry: RegistryName, from: PublicKey, to: PublicKey) {
    self.registry = registry
    self.from = from
    self.to = to
  }

  /// The text whose UTF-8 is signed.
  package var text: String {
    """
    souk-handover-v1
    registry: \(registry)
    from: \(from)
    to: \(to)

    """
  }

  /// The old key's signature, in base64.
  package func signature(by key: SigningKey) -> String {
    Base64.text(key.signature(over: Array(text.utf8)))
  }

  /// Whether the text is a signature of the old key over this handover.
  package func holds(_ signature: String) -> Bool {
    guard let bytes = try? Base64.bytes(signature) else { return false }
    return Ed25519.verify(bytes, over: Array(text.utf8), by: from)
  }
}
