import SoukRDF

/// The order in which patterns are looked up, with names and terms turned into numbers.
struct Plan {
  /// What stands in one position of a step.
  enum Slot {
    /// This id.
    case constant(TermID)
    /// The variable of this column.
    case column(Int)
  }

  /// One pattern to look up.
  struct Step {
    /// What the subject must be.
    let subject: Slot
    /// What the predicate must be.
    let predicate: Slot
    /// What the object must be.
    let object: Slot
  }

  /// The patterns, the first to be looked up first.
  let steps: [Step]
  /// The variables, in the order of the columns.
  let variables: [Variable]
}

extension Plan.Step {
  /// What to ask the source, given what is bound so far.
  func pattern(_ row: [TermID]) -> IDPattern {
    IDPattern(
      Self.wanted(subject, row), Self.wanted(predicate, row), Self.wanted(object, row))
  }

  /// Binds what is free to the triple's terms; false where one variable would need two.
  func bind(_ triple: IDTriple, in row: inout [TermID]) -> Bool {
    Self.bind(subject, triple.subject, &row) && Self.bind(predicate, triple.predicate, &row)
      && Self.bind(object, triple.object, &row)
  }

  private static func wanted(_ slot: Plan.Slot, _ row: [TermID]) -> TermID? {
    switch slot {
    case .constant(let id): id
    case .column(let column): row[column] == Solution.unbound ? nil : row[column]
    }
  }

  private static func bind(_ slot: Plan.Slot, _ id: TermID, _ row: inout [TermID]) -> Bool {
    guard case .column(let column) = slot else { return true }
    if row[column] == Solution.unbound { row[column] = id }
    return row[column] == id
  }
}
