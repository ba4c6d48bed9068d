import SoukRDF

/// Turns operations into a plan: columns for variables, ids for terms, an order for joins.
///
/// A part is asked with the values that the parts before it have found, wherever that gives the same
/// solutions as asking it by itself and joining; the rules are beside each operation. Where it would
/// not, the part becomes a table. Without optimising every part is a table and no order is changed:
/// the definition of the language, against which plans are tested.
final class QueryCompiler {
  /// Gives ids and estimates, and will run the plan.
  let execution: Execution
  /// Whether parts may see each other's values and change places.
  let isOptimising: Bool
  /// Makes patterns inside expressions into operations.
  var translator: AlgebraTranslator
  /// The terms of the query that stand for parameters, with their numbers: the first columns.
  let parameters: [Term: Int]
  /// The patterns met that have parameters in them.
  var parameterPatterns: [ParameterPattern] = []
  /// How many columns there are.
  private(set) var width: Int
  /// Why compiling failed.
  private(set) var failure: EvaluationError?

  /// A compiler for one run.
  ///
  /// - Parameter placeholders: The terms of the query that stand for the run's parameters.
  init(
    _ execution: Execution, _ translator: AlgebraTranslator, placeholders: [Term],
    isOptimising: Bool
  ) {
    self.execution = execution
    self.translator = translator
    self.isOptimising = isOptimising
    parameters = Dictionary(
      uniqueKeysWithValues: placeholders.enumerated().map { ($0.element, $0.offset) })
    width = placeholders.count
  }

  /// What a part of a query knows of its surroundings.
  struct Context {
    /// The columns of the variables.
    let scope: Scope
    /// Variables that are constants here: those of the solution for which an `EXISTS` is asked.
    var constants: Set<Variable> = []
    /// The graph that is asked, where it is known.
    var graph = GraphName.default

    /// Whether solutions are the same whenever the part is asked.
    var isKept: Bool { constants.isEmpty }
  }

  /// The columns of the variables of one `SELECT`.
  final class Scope {
    fileprivate var columns: [Variable: Int]

    /// A scope that shares some columns with the one around it.
    fileprivate init(_ columns: [Variable: Int] = [:]) { self.columns = columns }
  }

  /// A scope that shares the columns of some variables with another one.
  func scope(sharing variables: [Variable] = [], with outer: Scope? = nil) -> Scope {
    var columns: [Variable: Int] = [:]
    for variable in variables { columns[variable] = outer.map { column(variable, $0) } }
    return Scope(columns)
  }

  /// The column of a variable, a new one where it has none.
  func column(_ variable: Variable, _ scope: Scope) -> Int {
    if let known = scope.columns[variable] { return known }
    scope.columns[variable] = width
    width += 1
    return width - 1
  }

  /// The columns of variables, in a fixed order.
  func columns(_ variables: some Sequence<Variable>, _ scope: Scope) -> [Int] {
    variables.map { column($0, scope) }.sorted()
  }

  /// The plan of an operation.
  ///
  /// - Parameters:
  ///   - seeds: Variables that may have values from other parts when it is asked.
  ///   - bound: Those that surely have; only the order of joins depends on it.
  func compile(
    _ algebra: Algebra, seeds: Set<Variable>, bound: Set<Variable>, _ context: Context
  ) -> Operator {
    switch algebra {
    case .triple, .path, .values, .join, .union:
      return join(algebra, conditions: [], seeds: seeds, bound: bound, context)
    case .filter(let conditions, let input):
      guard isBlind(to: seeds, Self.mentioned(conditions), unlessIn: input.certainVariables) else {
        return table(algebra, seeds: seeds, context)
      }
      return join(input, conditions: conditions, seeds: seeds, bound: bound, context)
    case .leftJoin(let left, let right, let conditions):
      return leftJoin(algebra, left, right, conditions, seeds: seeds, bound: bound, context)
    case .minus(let left, let right):
      return minus(algebra, left, right, seeds: seeds, bound: bound, context)
    case .extend(let input, let variable, let expression):
      guard isBlind(to: seeds, expression.mentionedVariables, unlessIn: input.certainVariables)
      else { return table(algebra, seeds: seeds, context) }
      let visible = input.possibleVariables
      let part = compile(input, seeds: seeds, bound: bound, context)
      return ExtendOperator(
        part, column: column(variable, context.scope),
        formula: formula(expression, context, visible: visible))
    case .graph(let name, let input): return graph(name, input, seeds, bound, context)
    case .select(let selection):
      guard seeds.isEmpty else { return table(algebra, seeds: seeds, context) }
      return select(selection, context)
    }
  }

  private func graph(
    _ name: TermPattern, _ input: Algebra, _ seeds: Set<Variable>, _ bound: Set<Variable>,
    _ context: Context
  ) -> Operator {
    var inner = context
    var seeds = seeds
    if case .variable(let variable) = name { seeds.insert(variable) }
    if case .term(let term) = name { inner.graph = .named(execution.id(of: term)) }
    let part = compile(input, seeds: seeds, bound: bound, inner)
    return GraphOperator(slot(name, context.scope), part)
  }

  private func leftJoin(
    _ algebra: Algebra, _ left: Algebra, _ right: Algebra, _ conditions: [Expression],
    seeds: Set<Variable>, bound: Set<Variable>, _ context: Context
  ) -> Operator {
    let certain = left.certainVariables
    let used = right.possibleVariables.union(Self.mentioned(conditions))
    guard isBlind(to: seeds, used, unlessIn: certain) else {
      return table(algebra, seeds: seeds, context)
    }
    let first = compile(left, seeds: seeds, bound: bound, context)
    let known = left.possibleVariables
    guard isOptimising else {
      let second = table(right, seeds: seeds.union(known), context)
      let visible = known.union(right.possibleVariables)
      return LeftJoinOperator(
        first, second, conditions: conditions.map { formula($0, context, visible: visible) })
    }
    // The conditions see both sides: they go along with the second one.
    let second = join(
      right, conditions: conditions, seeds: seeds.union(known), bound: bound.union(certain),
      visible: known, context)
    return LeftJoinOperator(first, second, conditions: [])
  }

  private func minus(
    _ algebra: Algebra, _ left: Algebra, _ right: Algebra, seeds: Set<Variable>,
    bound: Set<Variable>, _ context: Context
  ) -> Operator {
    let taken = right.possibleVariables
    guard isBlind(to: seeds, taken, unlessIn: left.certainVariables) else {
      return table(algebra, seeds: seeds, context)
    }
    let first = compile(left, seeds: seeds, bound: bound, context)
    let shared = left.possibleVariables.intersection(taken).subtracting(context.constants)
    guard !shared.isEmpty else { return first }
    let columns = columns(shared, context.scope)
    let known = seeds.union(left.possibleVariables)
    if isOptimising, shared.isSubset(of: right.certainVariables) {
      let second = compile(
        right, seeds: known, bound: bound.union(left.certainVariables), context)
      return MinusOperator(first, .probe(second), shared: columns)
    }
    return MinusOperator(
      first, .table(tableOperator(right, hiding: known, context)), shared: columns)
  }

  /// A part that is asked by itself; what has nothing to hide from is asked directly.
  func table(_ algebra: Algebra, seeds: Set<Variable>, _ context: Context) -> Operator {
    guard !seeds.isEmpty else { return compile(algebra, seeds: [], bound: [], context) }
    return tableOperator(algebra, hiding: seeds, context)
  }

  private func tableOperator(
    _ algebra: Algebra, hiding seeds: Set<Variable>, _ context: Context
  ) -> TableOperator {
    let part = compile(algebra, seeds: [], bound: [], context)
    let own = algebra.possibleVariables
    return TableOperator(
      part, columns: columns(own, context.scope),
      hidden: columns(seeds.union(own).subtracting(context.constants), context.scope),
      isKept: context.isKept)
  }

  /// Whether values from outside cannot change what a part says of the variables it looks at: each
  /// of them that may come from outside has a value of the part's own, which must then be the same.
  private func isBlind(
    to seeds: Set<Variable>, _ used: Set<Variable>, unlessIn certain: Set<Variable>
  ) -> Bool {
    used.intersection(seeds).isSubset(of: certain)
  }

  /// All variables that conditions look at.
  static func mentioned(_ conditions: [Expression]) -> Set<Variable> {
    conditions.reduce(into: []) { $0.formUnion($1.mentionedVariables) }
  }

  /// The slot of a position.
  func slot(_ position: TermPattern, _ scope: Scope) -> Slot {
    switch position {
    case .variable(let variable): .column(column(variable, scope))
    case .term(let term):
      parameters[term].map { .column($0) } ?? .constant(execution.id(of: term))
    }
  }

  /// Notes why compiling failed.
  func fail(_ error: EvaluationError) { failure = failure ?? error }
}
