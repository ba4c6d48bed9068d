import SoukRDF

/// Whether texts of a language parse: the parsers a validation needs.
package struct SyntaxChecks: Sendable {
  /// Gives what is wrong with a query, with its place; nil where it parses.
  package var sparql: @Sendable (_ text: String) -> String?

  /// Names the parsers.
  package init(sparql: @escaping @Sendable (_ text: String) -> String?) {
    self.sparql = sparql
  }

  /// What is wrong with an RDF file, with its place; nil where it parses.
  func rdf(_ file: PackageFiles.File) -> String? {
    let syntaxes: [String: RDFSyntax] = ["ttl": .turtle, "nt": .nTriples]
    guard let syntax = syntaxes[file.suffix] else {
      return "souk reads Turtle and N-Triples, and this is neither"
    }
    do {
      var rest: [UInt8]? = file.bytes
      let reader = RDFReader(syntax, file: file.path, base: "file:///\(file.name)")
      try reader.read(
        {
          defer { rest = nil }
          return rest
        }, { _ in true })
      return nil
    } catch let error as SyntaxError {
      return "line \(error.line), column \(error.column): \(error.reason)"
    } catch {
      return "it cannot be read"
    }
  }
}
