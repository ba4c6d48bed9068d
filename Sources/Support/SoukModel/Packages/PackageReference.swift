/// A package as a person names it on a command line: `[REGISTRY:]NAME[@VERSION]`.
package struct PackageReference: Hashable, Sendable {
  /// The registry, where one is named.
  package var registry: RegistryName?
  /// The package's name.
  package var name: RegistryText
  /// The version, where one is named.
  package var version: RegistryText?

  /// Reads `[REGISTRY:]NAME[@VERSION]`.
  ///
  /// The part before the first `:` counts as a registry only where it has the form of one, and the
  /// part after the last `@` as a version only where a name stands before it, so `@scope/name`
  /// and `foo:amd64@1:2.3-4` keep their names: `"apt:jq@1.6"` → apt, jq, 1.6; `""` → nil.
  package init?(_ text: String, registries: some Sequence<RegistryName>) {
    var rest = Substring(text)
    if let colon = rest.firstIndex(of: ":"),
      let registry = RegistryName(String(rest[..<colon])), registries.contains(registry)
    {
      self.registry = registry
      rest = rest[rest.index(after: colon)...]
    }
    if let at = rest.lastIndex(of: "@"), at != rest.startIndex {
      version = RegistryText(String(rest[rest.index(after: at)...]))
      rest = rest[..<at]
    }
    guard !rest.isEmpty else { return nil }
    name = RegistryText(String(rest))
  }
}
