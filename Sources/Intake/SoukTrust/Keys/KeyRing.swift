package import SoukModel

/// The keys that a registry or the user vouches for.
package struct KeyRing: Hashable, Sendable {
  /// The keys, in the order they were given.
  package private(set) var keys: [TrustedKey]

  /// Makes a ring.
  package init(_ keys: [TrustedKey] = []) {
    self.keys = keys
  }

  /// The key with this id; the first where several claim it.
  ///
  /// Linear in the number of keys.
  package func key(id: RegistryText) -> TrustedKey? { keys.first { $0.id == id } }

  /// Whether a key's scope lets it sign the package: an empty scope is everything.
  package static func allows(_ key: TrustedKey, package name: RegistryText) -> Bool {
    key.scope.isEmpty
      || key.scope.contains { pattern in
        pattern.raw.hasSuffix("*")
          ? name.raw.utf8.starts(with: pattern.raw.utf8.dropLast()) : pattern == name
      }
  }
}
