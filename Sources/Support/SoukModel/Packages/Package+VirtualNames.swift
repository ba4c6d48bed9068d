extension Package {
  /// Debian's field for the names that a package answers to besides its own.
  private static let provides = "Provides"

  /// The names of virtual packages that this one provides, in the order of its field.
  ///
  /// The field is kept as JSON text of `a, b (= 1)`; versions are left out.
  package var virtualNames: [RegistryText] {
    guard let field = extra[Self.provides] else { return [] }
    return field.raw.split(separator: ",").compactMap { part in
      let name = part.drop { $0 == " " || $0 == "\"" }
        .prefix { $0 != " " && $0 != "\"" && $0 != "(" && $0 != ":" }
      return name.isEmpty ? nil : RegistryText(String(name))
    }
  }
}
