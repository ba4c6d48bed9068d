/// A function of the language.
///
/// [SPARQL 1.1 Query, production 121](https://www.w3.org/TR/sparql11-query/#rBuiltInCall).
package enum BuiltIn: String, CaseIterable, Sendable {
  /// A term's text.
  case str = "STR"
  /// A language tag.
  case lang = "LANG"
  /// Whether a tag is in a range of tags.
  case langMatches = "LANGMATCHES"
  /// A literal's datatype.
  case datatype = "DATATYPE"
  /// Whether a variable has a value.
  case bound = "BOUND"
  /// An IRI made of a text.
  case iri = "IRI"
  /// The same as `IRI`.
  case uri = "URI"
  /// A new blank node.
  case blankNode = "BNODE"
  /// A number from 0 up to 1.
  case random = "RAND"
  /// The number without its sign.
  case absolute = "ABS"
  /// The whole number above.
  case ceiling = "CEIL"
  /// The whole number below.
  case floor = "FLOOR"
  /// The nearest whole number.
  case round = "ROUND"
  /// Texts one after the other.
  case concatenation = "CONCAT"
  /// How many characters.
  case stringLength = "STRLEN"
  /// The text in capitals.
  case upperCase = "UCASE"
  /// The text in small letters.
  case lowerCase = "LCASE"
  /// The text percent-encoded.
  case encodeForURI = "ENCODE_FOR_URI"
  /// Whether one text is in another.
  case contains = "CONTAINS"
  /// Whether a text begins with another.
  case startsWith = "STRSTARTS"
  /// Whether a text ends with another.
  case endsWith = "STRENDS"
  /// What stands before a text.
  case before = "STRBEFORE"
  /// What stands after a text.
  case after = "STRAFTER"
  /// Of a date.
  case year = "YEAR"
  /// Of a date.
  case month = "MONTH"
  /// Of a date.
  case day = "DAY"
  /// Of a time.
  case hours = "HOURS"
  /// Of a time.
  case minutes = "MINUTES"
  /// Of a time.
  case seconds = "SECONDS"
  /// A time's zone as a duration.
  case timezone = "TIMEZONE"
  /// A time's zone as text.
  case timezoneText = "TZ"
  /// The time of the query.
  case now = "NOW"
  /// A new IRI.
  case uuid = "UUID"
  /// The text of a new UUID.
  case uuidText = "STRUUID"
  /// A digest in hexadecimal digits.
  case md5 = "MD5"
  /// A digest in hexadecimal digits.
  case sha1 = "SHA1"
  /// A digest in hexadecimal digits.
  case sha256 = "SHA256"
  /// A digest in hexadecimal digits.
  case sha384 = "SHA384"
  /// A digest in hexadecimal digits.
  case sha512 = "SHA512"
  /// The first argument without an error.
  case coalesce = "COALESCE"
  /// One of two, by a condition.
  case conditional = "IF"
  /// A text in a language.
  case languageText = "STRLANG"
  /// A text with a datatype.
  case typedText = "STRDT"
  /// Whether two terms are the same.
  case sameTerm = "SAMETERM"
  /// Whether a term is an IRI.
  case isIRI = "ISIRI"
  /// The same as `isIRI`.
  case isURI = "ISURI"
  /// Whether a term is a blank node.
  case isBlank = "ISBLANK"
  /// Whether a term is a literal.
  case isLiteral = "ISLITERAL"
  /// Whether a literal is a valid number.
  case isNumeric = "ISNUMERIC"
  /// Whether a text has a match.
  case regularExpression = "REGEX"
  /// A part of a text.
  case substring = "SUBSTR"
  /// A text with its matches replaced.
  case replace = "REPLACE"

  /// How many arguments the function takes.
  package var arity: ClosedRange<Int> {
    switch self {
    case .random, .now, .uuid, .uuidText: 0...0
    case .blankNode: 0...1
    case .concatenation, .coalesce: 0...Int.max
    case .langMatches, .contains, .startsWith, .endsWith, .before, .after, .languageText,
      .typedText, .sameTerm:
      2...2
    case .conditional: 3...3
    case .regularExpression, .substring: 2...3
    case .replace: 3...4
    default: 1...1
    }
  }
}
