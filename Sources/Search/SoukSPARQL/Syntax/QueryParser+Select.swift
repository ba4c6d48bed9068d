import SoukRDF

/// `SELECT`, at the top or inside a pattern, and what follows the pattern.
extension QueryParser {
  /// What stands after `SELECT`.
  struct SelectBody {
    let select: SelectClause
    let dataset: [DatasetClause]
    let pattern: GroupPattern
    let modifiers: SolutionModifiers
    let values: InlineData?
  }

  /// Reads on after `SELECT`, and checks the names of the columns.
  mutating func selectBody(allowsDataset: Bool) throws(QuerySyntaxError) -> SelectBody {
    let sawOutside = sawAggregate
    sawAggregate = false
    defer { sawAggregate = sawOutside }
    let duplicates: SelectClause.Duplicates =
      take("DISTINCT") ? .removed : take("REDUCED") ? .reducible : .kept
    let star = token
    var columns: [SelectClause.Column]?
    var places: [Token] = []
    if !take(.star) { columns = try self.columns(&places) }
    let dataset = allowsDataset ? try datasetClauses() : []
    let pattern = try whereClause()
    let modifiers = try modifiers()
    let isGrouped = sawAggregate || !modifiers.grouping.isEmpty
    let values = stands("VALUES") ? try inlineData() : nil
    if let columns {
      try check(columns, places, pattern, modifiers, isGrouped: isGrouped)
    } else if isGrouped {
      throw error(at: star, "the columns by name, as the query groups", found: "*")
    }
    return SelectBody(
      select: SelectClause(duplicates: duplicates, columns: columns), dataset: dataset,
      pattern: pattern, modifiers: modifiers, values: values)
  }

  private mutating func columns(
    _ places: inout [Token]
  ) throws(QuerySyntaxError) -> [SelectClause.Column] {
    var columns: [SelectClause.Column] = []
    while true {
      let place = token
      if case .variable(let name) = token.kind {
        advance()
        columns.append(SelectClause.Column(variable: Variable(name), expression: nil))
      } else if take(.leftParenthesis) {
        allowsAggregates = true
        let expression = try self.expression()
        allowsAggregates = false
        let variable = try alias()
        try expect(.rightParenthesis, ") after the column's name", opened: place)
        columns.append(SelectClause.Column(variable: variable, expression: expression))
      } else {
        break
      }
      places.append(place)
    }
    if columns.isEmpty || stands(.comma) { throw columnError(isFirst: columns.isEmpty) }
    if case .word(let word) = token.kind,
      !["FROM", "WHERE"].contains(where: { Self.isKeyword(token, $0) }),
      !Self.isFunction(word) || following.kind != .symbol(.leftParenthesis)
    {
      throw error("a variable, FROM, or WHERE", hint: .missingQuestionMark(name: word))
    }
    if case .word = token.kind, following.kind == .symbol(.leftParenthesis) {
      throw error("a variable, FROM, or WHERE", hint: .unbracketedExpression)
    }
    return columns
  }

  private func columnError(isFirst: Bool) -> QuerySyntaxError {
    if stands(.comma) {
      return error("the next variable, or WHERE", hint: .commaInProjection)
    }
    let expected = "*, a variable, or an expression as (… AS ?name)"
    guard case .word(let word) = token.kind else { return error(expected) }
    if following.kind == .symbol(.leftParenthesis) {
      return error(expected, hint: .unbracketedExpression)
    }
    return error(expected, hint: .missingQuestionMark(name: word))
  }

  private static func isFunction(_ word: String) -> Bool {
    BuiltIn(rawValue: word.uppercased()) != nil
      || AggregateCall.Function(rawValue: word.uppercased()) != nil
  }

  /// `AS ?name`.
  mutating func alias() throws(QuerySyntaxError) -> Variable {
    guard take("AS") else { throw error("AS and a name for the value") }
    guard case .variable(let name) = token.kind else { throw error("a variable after AS") }
    advance()
    return Variable(name)
  }

  private func check(
    _ columns: [SelectClause.Column], _ places: [Token], _ pattern: GroupPattern,
    _ modifiers: SolutionModifiers, isGrouped: Bool
  ) throws(QuerySyntaxError) {
    let visible = columns.contains { $0.expression != nil } ? pattern.visibleVariables : []
    var known = Set(modifiers.grouping.compactMap(\.variable))
    var named: Set<Variable> = []
    for (column, place) in zip(columns, places) {
      let name = column.variable.name
      if column.expression != nil {
        guard !visible.contains(column.variable), !named.contains(column.variable),
          !known.contains(column.variable) || !isGrouped
        else {
          throw error(
            at: place, "a new name for the value", found: "?\(name)",
            hint: .alreadyBound(variable: name))
        }
      }
      named.insert(column.variable)
      guard isGrouped else { continue }
      let used = column.expression?.variablesOutsideAggregates ?? [column.variable]
      if let free = used.first(where: { !known.contains($0) }) {
        throw error(
          at: place, "a value of the whole group", found: "?\(free.name)",
          hint: .notGrouped(variable: free.name))
      }
      known.insert(column.variable)
    }
  }

  /// `GROUP BY`, `HAVING`, `ORDER BY`, `LIMIT` and `OFFSET`.
  mutating func modifiers() throws(QuerySyntaxError) -> SolutionModifiers {
    var modifiers = SolutionModifiers()
    if take("GROUP") {
      guard take("BY") else { throw error("BY after GROUP") }
      repeat { modifiers.grouping.append(try groupCondition()) } while beginsGroupCondition
    }
    if take("HAVING") {
      repeat {
        allowsAggregates = true
        modifiers.having.append(try constraint())
        allowsAggregates = false
      } while beginsConstraint
    }
    if take("ORDER") {
      guard take("BY") else { throw error("BY after ORDER") }
      repeat {
        allowsAggregates = true
        modifiers.order.append(try orderCondition())
        allowsAggregates = false
      } while beginsOrderCondition
    }
    while true {
      if stands("LIMIT"), modifiers.limit == nil {
        advance()
        modifiers.limit = try count(after: "LIMIT")
      } else if stands("OFFSET"), modifiers.offset == 0 {
        advance()
        modifiers.offset = try count(after: "OFFSET")
      } else {
        return modifiers
      }
    }
  }

  private mutating func count(after keyword: String) throws(QuerySyntaxError) -> Int {
    guard case .integer(let digits) = token.kind else {
      throw error("a number after \(keyword)")
    }
    advance()
    return Int(digits) ?? .max
  }

  private var beginsConstraint: Bool {
    switch token.kind {
    case .symbol(.leftParenthesis), .iri, .prefixedName: true
    case .word(let word):
      Self.isFunction(word) || stands("EXISTS") || stands("NOT")
    default: false
    }
  }

  private var beginsGroupCondition: Bool {
    if case .variable = token.kind { return true }
    return beginsConstraint
  }

  private var beginsOrderCondition: Bool {
    beginsGroupCondition || stands("ASC") || stands("DESC")
  }

  private mutating func groupCondition() throws(QuerySyntaxError)
    -> SolutionModifiers.GroupCondition
  {
    if case .variable(let name) = token.kind {
      advance()
      let variable = Variable(name)
      return SolutionModifiers.GroupCondition(expression: .variable(variable), variable: variable)
    }
    let opened = token
    guard take(.leftParenthesis) else {
      return SolutionModifiers.GroupCondition(expression: try constraint(), variable: nil)
    }
    let expression = try self.expression()
    var variable: Variable?
    if stands("AS") {
      variable = try alias()
    } else if case .variable(let plain) = expression {
      variable = plain
    }
    try expect(.rightParenthesis, ")", opened: opened)
    return SolutionModifiers.GroupCondition(expression: expression, variable: variable)
  }

  private mutating func orderCondition() throws(QuerySyntaxError)
    -> SolutionModifiers.OrderCondition
  {
    let isDescending = stands("DESC")
    if take("ASC") || take("DESC") {
      let opened = token
      try expect(.leftParenthesis, "( after ASC or DESC")
      let expression = try self.expression()
      try expect(.rightParenthesis, ")", opened: opened)
      return SolutionModifiers.OrderCondition(
        expression: expression, isDescending: isDescending)
    }
    if case .variable(let name) = token.kind {
      advance()
      return SolutionModifiers.OrderCondition(
        expression: .variable(Variable(name)), isDescending: false)
    }
    guard beginsConstraint else {
      throw error("what to order by: a variable, ASC(…), DESC(…) or an expression in brackets")
    }
    return SolutionModifiers.OrderCondition(expression: try constraint(), isDescending: false)
  }
}
