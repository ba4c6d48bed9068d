package import SoukRDF

/// Writes results in the formats of the W3C.
package struct ResultWriter: Sendable {
  private let format: ResultFormat
  private let prefixes: [String: String]

  /// A writer; prefixes shorten IRIs where a format allows it.
  package init(_ format: ResultFormat, prefixes: [String: String] = [:]) {
    self.format = format
    self.prefixes = prefixes
  }

  /// The result as text, or nil when the format cannot hold this kind of result.
  package func text(of result: QueryResult) throws(RDFWritingError) -> String? {
    switch result {
    case .solutions(let table): return text(of: table)
    case .boolean(let value): return text(of: value)
    case .graph(let triples):
      switch format {
      case .turtle, .text:
        return try RDFWriter(.turtle, prefixes: prefixes).text(of: triples)
      case .nTriples: return try RDFWriter(.nTriples).text(of: triples)
      case .json, .xml, .csv, .tsv: return nil
      }
    }
  }

  private func text(of table: SolutionTable) -> String? {
    switch format {
    case .json: return JSONResults.text(of: table)
    case .xml: return XMLResults.text(of: table)
    case .csv: return DelimitedResults.csv(table)
    case .tsv: return DelimitedResults.tsv(table)
    case .text: return TextResults(prefixes: prefixes).text(of: table)
    case .turtle, .nTriples: return nil
    }
  }

  private func text(of value: Bool) -> String? {
    switch format {
    case .json: return JSONResults.text(of: value)
    case .xml: return XMLResults.text(of: value)
    case .text: return value ? "yes\n" : "no\n"
    case .csv, .tsv, .turtle, .nTriples: return nil
    }
  }
}
