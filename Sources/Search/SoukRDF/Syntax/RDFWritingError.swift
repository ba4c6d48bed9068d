/// Why triples could not be written.
package enum RDFWritingError: Error, Equatable {
  /// What has no form in the syntax.
  case unwritable(String)
  /// The library for the syntax failed; it has no more to say than this.
  case failed(String)
}

extension RDFWritingError: CustomStringConvertible {
  /// One sentence for people.
  package var description: String {
    switch self {
    case .unwritable(let term): "this RDF syntax cannot hold \(term); check the data it comes from"
    case .failed(let reason): "writing RDF failed: \(reason)"
    }
  }
}
