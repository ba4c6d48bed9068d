import SoukRDF

/// One run of a query: the solution at hand, and all that the run keeps.
///
/// Operators bind columns of the one row, call on, and unbind them again; nothing is kept per
/// solution but where an operator must (groups, order, joins by table). A failure is noted here and
/// ends the run: every operator returns false from then on.
final class Execution {
  /// What is asked.
  let source: any QuadSource
  /// What the functions take from outside.
  let functions: FunctionEnvironment
  private let limits: QueryLimits
  private let interruption: () -> EvaluationError?
  /// The solution at hand; ``Solution/unbound`` where a column has no value.
  var row: [TermID]
  /// The graph that patterns are matched in.
  var graph = GraphName.default
  /// Why the run ends early.
  private(set) var failure: EvaluationError?
  /// Counts the solutions of patterns: one number per solution.
  private(set) var serial = 0

  private let canJoin: Bool
  private var madeTerms: [Term] = []
  private var madeIDs: [Term: TermID] = [:]
  private var decoded = TermMemo()
  private var blankNodes: [String: TermID] = [:]
  private var blankNodeSerial = -1
  private var blankNodeCount = 0
  private var steps = 0
  private var cells = 0

  /// So many steps lie between two looks at the clock.
  private static let checkInterval = 512

  /// The terms that stand in place of those of another query of the same shape.
  let parameters: [Term]
  private var endings: [() -> Void] = []
  private var tests: [Int: TextTest?] = [:]

  /// A run over a source, without columns yet but those of the parameters.
  init(
    _ source: any QuadSource, limits: QueryLimits, functions: FunctionEnvironment,
    parameters: [Term] = [], interruption: @escaping () -> EvaluationError?
  ) {
    self.source = source
    self.parameters = parameters
    canJoin = source.isJoining
    self.limits = limits
    self.functions = functions
    self.interruption = interruption
    row = []
    row = parameters.map { id(of: $0) }
  }

  /// Makes the columns that a plan has, behind those of the parameters.
  func widen(to width: Int) {
    row += [TermID](repeating: Solution.unbound, count: max(0, width - row.count))
  }

  /// The test for a parameter that is an `xsd:string`, made once; nil where there is none.
  func parameterTest(_ number: Int, isLowercased: Bool) -> TextTest? {
    let key = 2 * number + (isLowercased ? 1 : 0)
    if let known = tests[key] { return known }
    var test: TextTest?
    if case .literal(let literal) = parameters[number], literal.datatype == XSD.string {
      test = TextTest(for: literal.lexicalForm, isLowercased: isLowercased)
    }
    tests[key] = .some(test)
    return test
  }

  /// How many terms the source does not have.
  var madeCount: Int { madeTerms.count }

  /// Has something done at the end of the run.
  func atEnd(_ body: @escaping () -> Void) { endings.append(body) }

  /// Ends the run: parts of the plan forget what they kept.
  func end() {
    for ending in endings { ending() }
    endings = []
  }

  /// Ends the run; the first reason stays.
  func fail(_ error: EvaluationError) {
    if failure == nil { failure = error }
  }

  /// Counts a step, and from time to time asks whether the run is to go on; false to stop.
  func tick() -> Bool {
    steps &+= 1
    if steps % Self.checkInterval == 0, failure == nil, let reason = interruption() {
      fail(reason)
    }
    return failure == nil
  }

  /// Notes that another solution begins.
  func beginSolution() { serial &+= 1 }

  /// Counts cells that are kept; false once there are too many.
  func keep(cells count: Int) -> Bool {
    cells += count
    if cells > limits.cells { fail(.tooLarge(cells: limits.cells)) }
    return failure == nil
  }

  /// Counts rows given out; false once there are too many.
  func give(row number: Int) -> Bool {
    if number > limits.rows { fail(.tooManyRows(limits.rows)) }
    return failure == nil
  }

  /// Runs what may fail in the source; nil once it has.
  func read<Answer>(_ body: () throws(TripleStoreError) -> Answer) -> Answer? {
    do throws(TripleStoreError) {
      return try body()
    } catch {
      // A statement that was interrupted says so in the store's words.
      fail(interruption() ?? .source(error))
      return nil
    }
  }

  /// Calls `body` with the triples of the graph at hand that fit; false to stop the run.
  func match(_ pattern: IDPattern, _ body: (IDTriple) -> Bool) -> Bool {
    for id in [pattern.subject, pattern.predicate, pattern.object] where id?.kind == .local {
      return true
    }
    var goesOn = true
    let done: Void? = read { () throws(TripleStoreError) in
      try source.match(pattern, in: graph) { (triple) throws(TripleStoreError) -> Bool in
        goesOn = tick() && body(triple)
        return goesOn
      }
    }
    return done != nil && goesOn && failure == nil
  }

  /// Whether patterns of the graph at hand may be looked up in one go.
  var isJoining: Bool { canJoin && graph == .default }

  /// Calls `body` with the rows of a join in the default graph; false to stop the run.
  func join(_ join: IDJoin, _ parameters: [TermID], _ body: ([TermID]) -> Bool) -> Bool {
    var goesOn = true
    let done: Void? = read { () throws(TripleStoreError) in
      try source.join(join, parameters) { (row) throws(TripleStoreError) -> Bool in
        goesOn = tick() && body(row)
        return goesOn
      }
    }
    return done != nil && goesOn && failure == nil
  }

  /// Calls `body` once with every node that a chain leads to; false to stop the run.
  func reach(_ reach: IDReach, from start: TermID, _ body: (TermID) -> Bool) -> Bool {
    if start.kind == .local || reach.links.contains(where: { $0.property.kind == .local }) {
      return true
    }
    var goesOn = true
    let done: Void? = read { () throws(TripleStoreError) in
      try source.reach(reach, from: start) { (node) throws(TripleStoreError) -> Bool in
        goesOn = tick() && body(node)
        return goesOn
      }
    }
    return done != nil && goesOn && failure == nil
  }

  /// Whether a term is the subject or the object of a triple of the graph at hand.
  func isNode(_ id: TermID) -> Bool {
    for pattern in [IDPattern(id, nil, nil), IDPattern(nil, nil, id)] {
      var isFound = false
      _ = match(pattern) { _ in
        isFound = true
        return false
      }
      if isFound { return true }
    }
    return false
  }

  /// The id of a term; a term that the source does not have gets one for this run.
  func id(of term: Term) -> TermID {
    if let known = madeIDs[term] { return known }
    if let id = read({ () throws(TripleStoreError) in try source.id(of: term) }) ?? nil {
      return id
    }
    madeTerms.append(term)
    let id = TermID(.local, payload: Int64(madeTerms.count)) ?? Solution.unbound
    madeIDs[term] = id
    return id
  }

  /// The term of an id, or nil once the run has failed.
  func term(of id: TermID) -> Term? {
    if id.kind == .local {
      let index = Int(id.payload) - 1
      return madeTerms.indices.contains(index) ? madeTerms[index] : nil
    }
    if let term = id.inlineTerm { return term }
    if let known = decoded.term(of: id) { return known }
    guard let term = read({ () throws(TripleStoreError) in try source.term(of: id) }) else {
      return nil
    }
    decoded.keep(term, of: id)
    return term
  }

  /// The value in a column, or nil where there is none.
  func value(inColumn column: Int) -> Value? {
    let id = row[column]
    guard id != Solution.unbound else { return nil }
    if id.kind == .integer { return .number(.integer(Int128(id.payload))) }
    return term(of: id).map { .term($0) }
  }

  /// The id of a value.
  func id(of value: Value) -> TermID {
    if case .number(.integer(let number)) = value, let payload = Int64(exactly: number),
      let id = TermID(.integer, payload: payload)
    {
      return id
    }
    return id(of: value.term)
  }

  /// A blank node that is nowhere else; the same for one text within one solution.
  func blankNode(_ text: String?) -> TermID {
    if blankNodeSerial != serial {
      blankNodes = [:]
      blankNodeSerial = serial
    }
    if let text, let known = blankNodes[text] { return known }
    blankNodeCount += 1
    // Labels of files lead with their own prefix, so this one is new.
    let id = id(of: .blankNode(BlankNode("new\(blankNodeCount)")))
    if let text { blankNodes[text] = id }
    return id
  }

  /// About how many triples fit each of some patterns, once the parameters are in their places.
  func sizes(of patterns: [ParameterPattern]) -> [UInt8] {
    patterns.map { pattern in
      let pattern = pattern.pattern(row.prefix(parameters.count))
      for id in [pattern.subject, pattern.predicate, pattern.object] where id?.kind == .local {
        return 0
      }
      let count = read { () throws(TripleStoreError) in
        try source.estimate(pattern, in: .default)
      }
      return PlanMemory.size(of: count ?? 0)
    }
  }
}
