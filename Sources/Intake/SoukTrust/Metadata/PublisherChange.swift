package import SoukModel

/// What an index does to a package that the key remembered for it never agreed to.
package enum PublisherChange: Hashable, Sendable {
  /// The package was signed by a key, and its newest release is not signed any more.
  case signingDropped(before: PublicKey)
  /// A key signs a release, and the remembered one never named it.
  case keyChanged(before: PublicKey, now: PublicKey)

  /// The change as it is said of a package: R12 or T09.
  package func finding(of package: RegistryText) -> Finding {
    let name = package.escapedPrefix(80)
    switch self {
    case .signingDropped(let before):
      return Finding(
        .signingDropped, "\(name) was signed before and is not any more.",
        expected: "a signature by \(before.id)", found: "none",
        facts: ["package": .text(package), "key_id": .text(before.id)])
    case .keyChanged(let before, let now):
      return Finding(
        .publisherKeyChanged,
        "\(name) was signed by \(before.id); now \(now.id) signs it, which the "
          + "key before never named.",
        expected: before.id, found: now.id,
        facts: [
          "package": .text(package), "old_key": .hex(before.bytes), "new_key": .hex(now.bytes),
        ])
    }
  }

  /// What a signature is worth after it, however well it holds.
  var status: SignatureStatus {
    switch self {
    case .signingDropped: .unsigned
    case .keyChanged: .wrongSigner
    }
  }
}
