import SoukModel
package import SoukSearch

/// How queries are put to a person: what is wrong with one, and why a row is there or is not.
///
/// Both front ends say the same.
package enum QueryWording {
  /// The fields, as they are typed.
  private static let fields = QueryField.allCases.map { "\($0.rawValue):" }.joined(separator: " ")

  /// How a facet is called.
  package static func name(_ facet: Facet) -> String {
    switch facet {
    case .category: "category"
    case .registry: "registry"
    case .license: "licence"
    case .verdict: "verdict"
    }
  }

  /// What is wrong with a part of a query, and what would be right.
  package static func sentence(_ diagnostic: QueryDiagnostic, in query: String) -> String {
    "“\(part(diagnostic, of: query))”: \(problem(diagnostic.problem))"
  }

  /// The part of the query that is meant, escaped.
  package static func part(_ diagnostic: QueryDiagnostic, of query: String) -> String {
    let scalars = query.unicodeScalars.dropFirst(diagnostic.range.lowerBound)
      .prefix(diagnostic.range.count)
    return RegistryText(String(String.UnicodeScalarView(scalars))).escapedPrefix(60)
  }

  /// What is wrong, and what would be right.
  package static func problem(_ problem: QueryDiagnostic.Problem) -> String {
    switch problem {
    case .unclosedQuote: return "the quote is not closed; its words are searched one by one"
    case .unknownField(let nearest):
      let advice = nearest.map { "did you mean \($0.rawValue):?" } ?? "the fields are \(fields)"
      return "no such field, searched as text; \(advice)"
    case .missingNumber: return "a number is missing: downloads:>1000, downloads:10k..1m"
    case .noNumber: return "not a number, left out: downloads:>1000, downloads:10k..1m"
    case .numberTooLarge: return "the number is too large, left out"
    case .emptyRange: return "no number is in this range, left out"
    case .missingVersion: return "a version is missing: version:^2, version:>=1,<3"
    case .noVersion(let expected, let offset):
      return "no version, left out; at character \(offset + 1) expected \(expected)"
    }
  }

  /// What a part of a score is for.
  package static func name(_ kind: ScorePart.Kind) -> String {
    switch kind {
    case .exactName: "the name is what was typed"
    case .sameWords: "the name has just these words"
    case .joinedName: "the name is what was typed, but for separators"
    case .nameWord: "a word of the name"
    case .nameBeginning: "begins a word of the name"
    case .descriptionWord: "a word of the description"
    case .descriptionBeginning: "begins a word of the description"
    case .otherField: "stands in another field"
    case .allInName: "all words stand in the name"
    case .someInName: "some words stand in the name"
    case .coverage: "how much of the name was typed"
    case .nameBegins: "the name begins with what was typed"
    case .nameSpelled: "and is spelled so"
    case .popularity: "how many want it"
    case .failedTrust: "a release failed verification"
    case .behindScored: "behind the rows that are scored, by popularity"
    case .order: "the order that was asked for"
    case .joinedBeginning: "≈ the name begins so, but for separators"
    case .mistypedName: "≈ a name with typing errors"
    case .mistypedWords: "≈ words with typing errors"
    case .someWords: "≈ words in another form, or some of them"
    case .subsequence: "≈ the letters in their order"
    case .near: "≈ behind everything that matches"
    case .likeness: "how much is alike"
    }
  }

  /// Why a package is not in the list.
  package static func reason(_ reason: AbsenceReason) -> String {
    switch reason {
    case .noFieldHas(let part): return "no field has \(shown(part))"
    case .excluded(let part, let field):
      return "\(shown(part)) leaves it out: its \(field.rawValue) has that"
    case .filtered(let part, let found):
      return "\(shown(part)) leaves it out: it has \(found.map(shown) ?? "none that is known")"
    case .otherRegistry(let wanted): return "only the registry \(wanted) was asked for"
    case .otherCategory(let wanted): return "only the category \(shown(wanted)) was asked for"
    case .unknown(let near):
      let names = near.map { $0.name.escapedPrefix(60) }.joined(separator: ", ")
      return "no registry has a package of this name"
        + (near.isEmpty ? "" : "; near are \(names)")
    case .beyond(let place, let shown):
      return "it stands at place \(place), behind the first \(shown)"
    }
  }

  private static func shown(_ text: String) -> String { RegistryText(text).escapedPrefix(120) }
}
