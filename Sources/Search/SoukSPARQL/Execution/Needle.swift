import SoukRDF

/// A text that is looked for in others.
enum Needle {
  /// This test.
  case test(TextTest)
  /// The parameter of this number, in texts that are put into lower case or are not.
  case parameter(Int, isLowercased: Bool)
}

extension Execution {
  /// Whether the text of a column holds a needle; nil where that has to be worked out from terms.
  func contains(_ needle: Needle, inColumn column: Int) -> Bool? {
    let id = row[column]
    guard id.kind == .dictionary, id != Solution.unbound else { return nil }
    let test: TextTest?
    switch needle {
    case .test(let known): test = known
    case .parameter(let number, let isLowercased):
      test = parameterTest(number, isLowercased: isLowercased)
    }
    guard let test else { return nil }
    return read { () throws(TripleStoreError) in try source.test(test, textOf: id) } ?? nil
  }
}
