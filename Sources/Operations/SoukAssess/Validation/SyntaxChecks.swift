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
    guard let syntax = RDFSyntax(fileName: file.name) else {
      return "souk reads Turtle, TriG, N-Triples and N-Quads, and this is none of them"
    }
    do {
      var rest: [UInt8]? = file.bytes
      let reader = RDFReader(syntax, file: file.path, base: "file:///\(file.name)")
      try reader.readQuads(
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
