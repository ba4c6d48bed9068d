/// A set of characters as a regular expression writes it.
///
/// [XML Schema 1.1 part 2, appendix G](https://www.w3.org/TR/xmlschema11-2/#regexs).
struct CharacterSet {
  /// A named class.
  enum Class {
    /// `\d`: decimal digits of any script.
    case digit
    /// `\s`: space, tab, line feed, carriage return.
    case space
    /// `\w`: all but punctuation, separators and the rest.
    case word
    /// `\i`: what a name may begin with.
    case nameStart
    /// `\c`: what may stand in a name.
    case name
    /// `\p{…}` by the first letter of the general category, or both.
    case category(String)
    /// Everything.
    case any
  }

  /// Ranges of code points.
  var ranges: [ClosedRange<UInt32>] = []
  /// Classes, and whether each is meant without its members.
  var classes: [(Class, isNegated: Bool)] = []
  /// Whether the set is what its members are not.
  var isNegated = false
  /// What is taken away, as one set at most.
  var subtracted: [CharacterSet] = []

  /// Whether a character is in the set; letters in any case where case does not count.
  func contains(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> Bool {
    if holds(scalar) { return true }
    guard ignoringCase else { return false }
    return Self.variants(of: scalar).contains { holds($0) }
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    let isMember =
      ranges.contains { $0.contains(scalar.value) }
      || classes.contains { Self.contains(scalar, $0) != $1 }
    guard isMember != isNegated else { return false }
    return !(subtracted.first?.holds(scalar) ?? false)
  }

  /// The character in capitals and in small letters, where each is one character.
  static func variants(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping].compactMap { text in
      let scalars = text.unicodeScalars
      return scalars.count == 1 ? scalars.first : nil
    }
  }

  private static func contains(_ scalar: Unicode.Scalar, _ named: Class) -> Bool {
    switch named {
    case .any: return true
    case .digit: return scalar.properties.generalCategory == .decimalNumber
    case .space: return [0x20, 0x09, 0x0a, 0x0d].contains(scalar.value)
    case .word: return !"PZC".contains(category(of: scalar).first ?? "C")
    case .nameStart:
      return scalar == ":" || NameCharacters.isLetterOrUnderscore(scalar)
    case .name:
      return scalar == ":" || scalar == "." || NameCharacters.isInner(scalar)
    case .category(let name):
      return category(of: scalar).hasPrefix(name)
    }
  }

  private static func category(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }

  /// The general categories that `\p{…}` may name.
  static let categories: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
    "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C",
    "Cc", "Cf", "Co", "Cn",
  ]
}
