package import SoukModel

/// The operations on the catalogue's graph.
///
/// A part of ``MarketplaceService``, and under the same rules: calls block, from any thread.
package protocol GraphService: Sendable {
  /// Asks the catalogue's graph.
  func ask(_ question: GraphQuestion) throws(ServiceError) -> GraphAnswer

  /// The questions of the library.
  var graphLibrary: [GraphLibraryEntry] { get }

  /// Hands the catalogue's graph on in pieces of text.
  func exportGraph(
    as format: GraphFormat, cancellation: Cancellation,
    _ write: ([UInt8]) throws(ServiceError) -> Void
  ) throws(ServiceError)

  /// Answers SPARQL queries at `/sparql` of an address until the service is closed, by the SPARQL 1.1
  /// Protocol; one address at a time.
  ///
  /// - Parameters:
  ///   - address: `127.0.0.1:8040`, `[::1]:8040` or a port alone, which means loopback.
  ///   - reachesOut: whether an address that other machines can reach is meant.
  ///   - timeout: after how many seconds a query is ended.
  /// - Returns: where it listens, with the port that the system chose for port 0.
  /// - Throws: `ServiceError.usage` where the text is no address or one that other machines can reach
  ///   without being meant, `.conflict` where another program listens there, `.io` otherwise.
  func serveGraph(
    on address: String, reachesOut: Bool, timeout: Double
  ) throws(ServiceError) -> String

  /// Answers queries no more.
  func stopServingGraph()

  /// Checks the catalogue's graph; reads all of it.
  func checkGraph() throws(ServiceError) -> GraphReport

  /// Asks the catalogue's graph and gives the first rows of the answer; the prefixes `p:` and
  /// `c:` of ``graphWords`` need not be declared.
  ///
  /// - Parameter limit: the most rows given.
  func table(_ question: GraphQuestion, limit: Int) throws(ServiceError) -> GraphTable

  /// What stands around a node, `limit` arcs of either direction at the most.
  ///
  /// - Parameter node: its IRI; one that the graph does not have has nothing around it.
  func neighbours(
    of node: String, limit: Int, cancellation: Cancellation
  ) throws(ServiceError) -> GraphNeighbours

  /// The IRI of a package in the graph; nil where there is no graph.
  func graphNode(of id: PackageID) -> String?

  /// The words of the graph, as queries write them: `p:name`, `c:Package`.
  var graphWords: [String] { get }
}

extension GraphService {
  /// A marketplace without a graph says so.
  package func ask(_ question: GraphQuestion) throws(ServiceError) -> GraphAnswer {
    throw GraphWording.noGraph
  }

  /// A marketplace without a graph has no questions to it.
  package var graphLibrary: [GraphLibraryEntry] { [] }

  /// A marketplace without a graph says so.
  package func exportGraph(
    as format: GraphFormat, cancellation: Cancellation,
    _ write: ([UInt8]) throws(ServiceError) -> Void
  ) throws(ServiceError) {
    throw GraphWording.noGraph
  }

  /// A marketplace without a graph says so.
  package func serveGraph(
    on address: String, reachesOut: Bool, timeout: Double
  ) throws(ServiceError) -> String { throw GraphWording.noGraph }

  /// A marketplace without a graph serves none.
  package func stopServingGraph() {}

  /// A marketplace without a graph says so.
  package func checkGraph() throws(ServiceError) -> GraphReport { throw GraphWording.noGraph }

  /// A marketplace without a graph says so.
  package func table(_ question: GraphQuestion, limit: Int) throws(ServiceError) -> GraphTable {
    throw GraphWording.noGraph
  }

  /// A marketplace without a graph says so.
  package func neighbours(
    of node: String, limit: Int, cancellation: Cancellation
  ) throws(ServiceError) -> GraphNeighbours { throw GraphWording.noGraph }

  /// A marketplace without a graph has no nodes.
  package func graphNode(of id: PackageID) -> String? { nil }

  /// A marketplace without a graph has no words for it.
  package var graphWords: [String] { [] }
}
