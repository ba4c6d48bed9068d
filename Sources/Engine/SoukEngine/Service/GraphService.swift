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
