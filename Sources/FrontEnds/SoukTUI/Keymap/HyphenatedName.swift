/// Names of cases as a configuration spells them.
enum HyphenatedName {
  /// `toggleBackend` → `toggle-backend`.
  static func of(_ name: some StringProtocol) -> String {
    name.reduce(into: "") { text, character in
      if character.isUppercase { text += "-" }
      text += character.lowercased()
    }
  }
}
