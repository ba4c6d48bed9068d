/// Something in a manifest that is kept and not understood.
package struct ManifestWarning: Hashable, Sendable, CustomStringConvertible, Codable {
  /// The file, as the caller named it.
  package let file: String
  /// The dotted key.
  package let key: String
  /// What about it, in a sentence.
  package let reason: String

  /// `package.toml: key: reason`.
  package var description: String {
    "\(RegistryText(file).escapedPrefix(200)): \(RegistryText(key).escapedPrefix(100)): \(reason)"
  }
}
