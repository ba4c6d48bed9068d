package import SoukRDF

extension Query {
  /// The query with values for some of its variables: terms, which can be no part of its text.
  package func binding(_ values: [(Variable, Term)]) -> Query {
    let data = InlineData(variables: values.map(\.0), rows: [values.map(\.1)])
    return Query(
      form: form, dataset: dataset,
      pattern: GroupPattern(elements: [.values(data)] + (pattern?.elements ?? [])),
      modifiers: modifiers, values: self.values, prefixes: prefixes, base: base)
  }
}
