/// The name a registry is known by on this machine: letters, digits, `-`, `_` and `.`.
///
/// The user chooses it (`souk registry add NAME …`), so it is validated, short and safe to print.
package struct RegistryName: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// The validated text.
  package let description: String

  /// The registry that ships inside the program.
  package static let builtin = RegistryName(unchecked: "builtin")
  /// The Debian or Ubuntu package lists found on the machine.
  package static let apt = RegistryName(unchecked: "apt")
  /// Stands for a folder of packages that belongs to no registry.
  package static let folder = RegistryName(unchecked: "folder")

  /// Checks the name: 1 to 40 of `a-z A-Z 0-9 - _ .`, beginning with a letter or digit.
  ///
  /// - Returns: nil where the text is not of that form.
  package init?(_ text: String) {
    guard (1...40).contains(text.utf8.count), let first = text.utf8.first,
      Self.isAlphanumeric(first),
      text.utf8.allSatisfy({ Self.isAlphanumeric($0) || "-_.".utf8.contains($0) })
    else { return nil }
    description = text
  }

  private init(unchecked: String) {
    description = unchecked
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let name = RegistryName(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a registry name"))
    }
    self = name
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
