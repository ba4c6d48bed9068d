import SoukRDF

/// `SELECT` as a chain of parts.
extension QueryCompiler {
  /// The plan of a `SELECT` inside another part, or of the whole query.
  func select(_ selection: Selection, _ outer: Context) -> Operator {
    let inner = scope(sharing: selection.columns, with: outer.scope)
    var context = outer
    context = Context(
      scope: inner, constants: outer.constants.intersection(selection.columns),
      graph: outer.graph)
    var visible = selection.pattern.possibleVariables
    let inOrder = firstRows(selection, context)
    let counts = counted(selection, context)
    var part =
      inOrder ?? counts ?? compile(selection.pattern, seeds: [], bound: [], context)
    if let grouping = selection.grouping {
      if counts == nil { part = group(part, grouping, selection, context) }
      visible = Set(grouping.compactMap(\.variable)).union(selection.aggregates.map(\.variable))
    }
    if !selection.having.isEmpty {
      part = FilterOperator(
        part, selection.having.map { formula($0, context, visible: visible) })
    }
    if let data = selection.values {
      part = JoinOperator([
        part,
        ValuesOperator(columns: data.variables.map { column($0, inner) }, rows: data.rows),
      ])
      visible.formUnion(data.variables)
    }
    for (variable, expression) in selection.extensions {
      part = ExtendOperator(
        part, column: column(variable, inner),
        formula: formula(expression, context, visible: visible))
      visible.insert(variable)
    }
    if !selection.order.isEmpty, inOrder == nil {
      let wanted = selection.limit.map { $0.addingReportingOverflow(selection.offset) }
      let isBounded = selection.duplicates != .removed && wanted?.overflow == false
      part = OrderOperator(
        part,
        by: selection.order.map { condition in
          (formula(condition.expression, context, visible: visible), condition.isDescending)
        },
        columns: columns(visible.union(selection.columns), inner),
        wanted: isBounded ? wanted?.partialValue : nil)
    }
    if selection.duplicates == .removed {
      part = DistinctOperator(part, columns: selection.columns.map { column($0, inner) })
    }
    guard selection.offset > 0 || selection.limit != nil else { return part }
    return SliceOperator(part, offset: selection.offset, limit: selection.limit)
  }

  private func group(
    _ part: Operator, _ grouping: [SolutionModifiers.GroupCondition], _ selection: Selection,
    _ context: Context
  ) -> Operator {
    let visible = selection.pattern.possibleVariables
    return GroupOperator(
      part,
      keys: grouping.map { condition in
        (
          formula(condition.expression, context, visible: visible),
          condition.variable.map { column($0, context.scope) }
        )
      },
      aggregates: selection.aggregates.map { aggregate in
        GroupOperator.Aggregate(
          call: aggregate.call,
          argument: aggregate.call.argument.map { formula($0, context, visible: visible) },
          column: column(aggregate.variable, context.scope))
      },
      inner: columns(
        visible.subtracting(context.constants), context.scope))
  }
}
