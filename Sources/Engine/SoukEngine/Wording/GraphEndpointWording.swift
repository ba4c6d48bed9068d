/// What is said at the address where the graph is asked.
enum GraphEndpointWording {
  /// The body of an answer 404.
  static let pages = "The graph is asked at /sparql.\n"
  /// The body of an answer 405.
  static let methods = "Ask with GET or POST.\n"
  /// The body of an answer 503.
  static let closed = "souk is about to end.\n"
  /// Said where a request has no query, or more than one.
  static let oneQuery = "Give one query: in the parameter query, or as application/sparql-query.\n"
  /// Said where a request chooses graphs.
  static let noDataset = "The graphs that are asked are the catalogue's; none can be chosen.\n"
  /// Said where a request would change something.
  static let readOnly = "The catalogue's graph is only read.\n"
  /// The body of an answer 415.
  static let bodies = "Send application/x-www-form-urlencoded or application/sparql-query.\n"

  /// The body of an answer 406.
  static func formats(_ types: [String]) -> String {
    "There is \(types.joined(separator: ", ")).\n"
  }

  /// A failure of the query.
  static func failed(_ error: ServiceError) -> String {
    error.remedy.isEmpty ? "\(error.message)\n" : "\(error.message) \(error.remedy)\n"
  }
}
