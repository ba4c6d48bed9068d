/// One package that a manifest needs.
package struct ManifestDependency: Hashable, Sendable {
  /// The name.
  package var name: String
  /// The versions that will do, as written; nil for any.
  package var requirement: String?

  /// Makes a dependency.
  package init(name: String, requirement: String? = nil) {
    self.name = name
    self.requirement = requirement
  }

  /// Reads `name`, `name ^1.2`, `name@^1.2` or `name>=1,<3`.
  package init(_ text: String) {
    let isName = { (character: Character) in
      character.isLetter || character.isNumber || "-_./+".contains(character)
    }
    name = String(text.prefix(while: isName))
    let rest = text.dropFirst(name.count).drop { $0 == " " || $0 == "@" || $0 == ":" }
    requirement = rest.isEmpty ? nil : String(rest)
  }
}
