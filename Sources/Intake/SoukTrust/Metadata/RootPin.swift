/// What is known of a registry's first root before it is fetched.
package enum RootPin: Hashable, Sendable {
  /// Nothing: the root that is found is believed, which proves that a registry is whole and stays
  /// the same, not who made it.
  case none
  /// The digest of the root document.
  case digest(SHA256Digest)
  /// A key that must have signed it.
  case key(PublicKey)

  /// Refuses a root that is another one.
  func check(_ content: [UInt8], signers: [PublicKey]) throws(Finding) {
    switch self {
    case .none: return
    case .digest(let digest):
      let found = SHA256Digest(of: content)
      guard found != digest else { return }
      throw Finding(
        .signerUnknown, "The registry's root is not the one that was named.",
        expected: "\(digest)", found: "\(found)")
    case .key(let key):
      guard !signers.contains(key) else { return }
      throw Finding(
        .signerUnknown, "The registry's root is not signed by the key that was named.",
        expected: key.id, found: signers.map(\.id).joined(separator: ", "),
        facts: ["expected_key": .hex(key.bytes)])
    }
  }
}
