import SoukModel
import SoukSearch

/// The words that stand for a package's registry, category and attributes in the index's `filter` column.
///
/// They begin with a private-use character, which is part of no token, so no query finds them.
enum FilterToken {
  /// Whether a term of the index is such a word.
  static func isOne(_ term: String) -> Bool { term.unicodeScalars.first?.value == 0xE000 }

  /// Stands in every package.
  static let all = "\u{E000}a"

  /// The word for a registry.
  static func registry(_ name: RegistryName) -> String {
    "\u{E000}r" + hexadecimal(name.description.utf8)
  }

  /// The word for a category, however it is spelled in upper and lower case.
  ///
  /// A category longer than any real one is told apart by length and hash beyond its beginning.
  static func category(_ category: String) -> String {
    let folded = Array(TextFolding.fold(category).utf8)
    let head = "\u{E000}c" + hexadecimal(folded.prefix(96))
    guard folded.count > 96 else { return head }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in folded { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return head + "\u{E000}" + String(hash, radix: 16) + "\u{E000}" + String(folded.count)
  }

  /// The word for a word of an attribute; the beginning of a word gives the beginning of this one.
  static func word(_ word: String, of attribute: PackageAttribute) -> String {
    let letter =
      switch attribute {
      case .verdict: "t"
      case .registry: "g"
      case .category: "k"
      case .license: "l"
      case .wholeLicense: "w"
      case .dependency: "d"
      }
    return "\u{E000}" + letter + hexadecimal(word.utf8)
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var text = ""
    for byte in bytes {
      text += byte < 16 ? "0" : ""
      text += String(byte, radix: 16)
    }
    return text
  }
}
