import SoukRDF

/// Writes random patterns; deeper ones are simpler.
struct RandomQueryWriter {
  var random: SeededRandom
  var fresh = 0

  mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  mutating func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  mutating func variable() -> String { pick(["?a", "?b", "?c", "?d"]) }

  mutating func subject() -> String {
    number(3) == 0 ? ":n\(number(5))" : variable()
  }

  mutating func object() -> String {
    number(3) > 0 ? variable() : pick([":n1", ":n2", "0", "1", "01", "\"a\""])
  }

  mutating func property() -> String {
    switch number(9) {
    case 0: return variable()
    case 1: return ":p0+"
    case 2: return ":p1*"
    case 3: return pick([":p0/:p1", "^:p1", ":p0|:p2", ":p2?", "!(:p0|^:p1)", "(:p0/:p1)+"])
    default: return ":p\(number(3))"
    }
  }

  mutating func condition(_ depth: Int) -> String {
    switch number(depth > 0 ? 8 : 6) {
    case 0: return "\(variable()) = \(variable())"
    case 1: return "\(variable()) > 0"
    case 2: return "BOUND(\(variable()))"
    case 3: return "!BOUND(\(variable())) || \(variable()) != :n1"
    case 4: return "ISIRI(\(variable())) && \(variable()) IN (:n1, 1, \"a\")"
    case 5: return "STR(\(variable())) < STR(\(variable()))"
    case 6: return "EXISTS { \(group(depth - 1)) }"
    default: return "NOT EXISTS { \(group(depth - 1)) }"
    }
  }

  mutating func element(_ depth: Int) -> String {
    switch number(depth > 0 ? 12 : 5) {
    case 0, 1, 2, 3: return "\(subject()) \(property()) \(object()) ."
    case 4: return "FILTER(\(condition(depth)))"
    case 5: return "OPTIONAL { \(group(depth - 1)) }"
    case 6: return "{ \(group(depth - 1)) } UNION { \(group(depth - 1)) }"
    case 7: return "MINUS { \(group(depth - 1)) }"
    case 8:
      fresh += 1
      return "BIND(\(pick(["?a", "STR(?b)", "?c + 1", "1"])) AS ?f\(fresh))"
    case 9:
      return "VALUES (?a ?b) { (:n1 UNDEF) (UNDEF 1) (:n2 :n3) }"
    case 10:
      return
        "{ SELECT \(pick(["?a ?b", "DISTINCT ?a", "?c (COUNT(*) AS ?n\(number(99) + 100 * fresh))"])) "
        + "{ \(group(depth - 1)) } }"
    default: return "GRAPH \(pick(["?g", ":g1", "?a"])) { \(group(depth - 1)) }"
    }
  }

  mutating func group(_ depth: Int) -> String {
    (0..<(1 + number(3))).map { _ in element(depth) }.joined(separator: " ")
  }

  /// Random triples of few terms, so that queries find some.
  static func triples(_ random: inout SeededRandom, count: Int) -> [Triple] {
    (0..<count).map { _ in
      let object: Term
      switch Int.random(in: 0..<5, using: &random) {
      case 0: object = .integer(Int64.random(in: 0..<3, using: &random))
      case 1:
        object = .literal(
          Literal("0\(Int.random(in: 0..<2, using: &random))", datatype: XSD.integer))
      case 2: object = .string(["a", "b"].randomElement(using: &random) ?? "a")
      default: object = .iri("http://e/n\(Int.random(in: 0..<5, using: &random))")
      }
      return Triple(
        .iri("http://e/n\(Int.random(in: 0..<5, using: &random))"),
        NamedNode("http://e/p\(Int.random(in: 0..<3, using: &random))"), object)
    }
  }
}
