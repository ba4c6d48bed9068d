import SoukRDF
import SoukSPARQL
import Testing

struct EvaluatorTests {
  private static let namespace = "http://example.org/"

  private func node(_ number: Int) -> Resource { .iri("\(Self.namespace)n\(number)") }
  private func property(_ number: Int) -> NamedNode { NamedNode("\(Self.namespace)p\(number)") }

  private func graph(_ random: inout SeededRandom, count: Int) -> [Triple] {
    (0..<count).map { _ in
      let object: Term =
        Bool.random(using: &random)
        ? node(Int.random(in: 0..<5, using: &random)).term
        : .integer(Int64.random(in: 0..<3, using: &random))
      return Triple(
        node(Int.random(in: 0..<5, using: &random)),
        property(Int.random(in: 0..<3, using: &random)), object)
    }
  }

  private func pattern(_ random: inout SeededRandom) -> BasicGraphPattern {
    let names = ["a", "b", "c", "d"]
    func position(_ term: Term, _ random: inout SeededRandom) -> TermPattern {
      Int.random(in: 0..<3, using: &random) > 0
        ? .var(names[Int.random(in: 0..<names.count, using: &random)]) : .term(term)
    }
    let count = Int.random(in: 0..<4, using: &random)
    return BasicGraphPattern(
      (0..<count).map { _ in
        TriplePattern(
          position(node(Int.random(in: 0..<6, using: &random)).term, &random),
          position(.namedNode(property(Int.random(in: 0..<4, using: &random))), &random),
          position(.integer(Int64.random(in: 0..<4, using: &random)), &random))
      })
  }

  /// Every way to choose one triple per pattern, kept when the choices agree.
  private func crossProduct(
    _ pattern: BasicGraphPattern, _ triples: Set<Triple>
  ) -> [[Variable: Term]] {
    var solutions: [[Variable: Term]] = [[:]]
    for wanted in pattern.patterns {
      var next: [[Variable: Term]] = []
      for solution in solutions {
        for triple in triples {
          var extended: [Variable: Term]? = solution
          let terms = [triple.subject.term, .namedNode(triple.predicate), triple.object]
          for (position, term) in zip(wanted.positions, terms) {
            switch position {
            case .term(let fixed): if fixed != term { extended = nil }
            case .variable(let variable):
              if let bound = extended?[variable], bound != term { extended = nil }
              extended?[variable] = term
            }
          }
          if let extended { next.append(extended) }
        }
      }
      solutions = next
    }
    return solutions
  }

  private func texts(
    _ solutions: Solutions, _ evaluator: Evaluator
  ) throws -> [String] {
    try solutions.map { solution in
      try solution.variables.map {
        "\($0)=\(try evaluator.term($0, in: solution)?.description ?? "-")"
      }.joined(separator: " ")
    }.sorted()
  }

  @Test("The planned join equals the cross product on random graphs and patterns")
  func joinEqualsCrossProduct() throws {
    var random = SeededRandom(17)
    for _ in 0..<400 {
      let triples = graph(&random, count: Int.random(in: 0..<25, using: &random))
      let evaluator = Evaluator(MemoryTripleStore(triples))
      let pattern = pattern(&random)
      let expected = crossProduct(pattern, Set(triples)).map { solution in
        pattern.variables.map { "\($0)=\(solution[$0]?.description ?? "-")" }
          .joined(separator: " ")
      }.sorted()
      #expect(
        try texts(evaluator.solutions(of: pattern), evaluator) == expected, "\(pattern.patterns)")
    }
  }

  @Test("A distinct projection has each row once, and the rows of the whole")
  func projectionIsDistinct() throws {
    var random = SeededRandom(23)
    for _ in 0..<100 {
      let triples = graph(&random, count: 20)
      let evaluator = Evaluator(MemoryTripleStore(triples))
      let pattern = pattern(&random)
      let wanted = Array(pattern.variables.prefix(1)) + ["nowhere"]
      let all = try texts(evaluator.solutions(of: pattern, projecting: wanted), evaluator)
      let distinct = try texts(
        evaluator.solutions(of: pattern, projecting: wanted, distinct: true), evaluator)
      #expect(distinct == Set(all).sorted())
      #expect(distinct.allSatisfy { $0.hasSuffix("?nowhere=-") })
    }
  }

  @Test("A limit gives so many of the solutions and reads no further")
  func limitStops() throws {
    let triples = (0..<1_000).map { Triple(node($0), property(0), .integer(Int64($0))) }
    let source = CountingSource(MemoryTripleStore(triples))
    let evaluator = Evaluator(source)
    let pattern: BasicGraphPattern = [TriplePattern(.var("s"), property(0), .var("o"))]
    #expect(try evaluator.solutions(of: pattern, limit: 7).count == 7)
    #expect(source.triples.value == 7)
    #expect(try evaluator.solutions(of: pattern, limit: 0).count == 0)
    #expect(try evaluator.solutions(of: pattern, limit: -3).count == 0)
  }

  @Test("Cancellation ends a join that would run for ages, and is said")
  func cancellationStops() throws {
    let triples = (0..<300).map { Triple(node($0), property(0), .integer(Int64($0))) }
    let source = CountingSource(MemoryTripleStore(triples))
    let evaluator = Evaluator(source)
    // Three patterns that share nothing: 27 million rows.
    let pattern = BasicGraphPattern(
      (0..<3).map { TriplePattern(.var("s\($0)"), property(0), .var("o\($0)")) })
    var asked = 0
    var found = 0
    func isCancelled() -> Bool {
      asked += 1
      return asked > 4
    }
    let error = #expect(throws: EvaluationError.self) {
      try evaluator.forEachSolution(of: pattern, isCancelled: isCancelled) { _ in
        found += 1
        return true
      }
    }
    guard case .cancelled = error else {
      Issue.record("ended by \(String(describing: error))")
      return
    }
    #expect(source.triples.value <= 256 * 5)
    #expect(found > 0)
  }

  @Test("The pattern that narrows most is looked up first, whatever the order given")
  func planStartsWhereFewestAre() throws {
    var triples = (0..<2_000).map { Triple(node($0), property(0), node($0 + 1).term) }
    triples += (0..<2_000).map { Triple(node($0), property(1), .integer(Int64($0 % 3))) }
    triples.append(Triple(node(77), property(2), .string("here")))
    let patterns = [
      TriplePattern(.var("x"), property(1), .var("n")),
      TriplePattern(.var("x"), property(0), .var("y")),
      TriplePattern(.var("x"), property(2), .term(.string("here"))),
    ]
    for order in [patterns, patterns.reversed()] {
      let source = CountingSource(MemoryTripleStore(triples))
      #expect(try Evaluator(source).solutions(of: BasicGraphPattern(order)).count == 1)
      #expect(source.triples.value == 3)
    }
  }

  @Test("A failing source is the evaluator's error")
  func sourceErrorsComeThrough() {
    let evaluator = Evaluator(FailingSource())
    #expect(throws: EvaluationError.self) {
      try evaluator.solutions(of: [TriplePattern(.var("s"), NamedNode("urn:p"), .var("o"))])
    }
  }
}
