import SoukEngine
import SoukModel
import Synchronization

extension FakeMarketplace {
  private static let lead = "https://example.org/"

  var graphWords: [String] { ["c:Package", "p:hasAuthor", "p:hasVersion", "p:name"] }

  var graphLibrary: [GraphLibraryEntry] {
    [
      GraphLibraryEntry(
        name: "duplicates", title: "Which packages have the same bytes?", argument: nil, text: ""),
      GraphLibraryEntry(
        name: "reverse-dependencies", title: "Which packages need NAME?", argument: "NAME",
        text: ""),
    ]
  }

  func graphNode(of id: PackageID) -> String? {
    "\(Self.lead)packages/\(id.registry)/\(id.name.raw)"
  }

  private static func term(_ path: String, _ package: PackageID? = nil) -> GraphTerm {
    GraphTerm(text: path, node: lead + path, package: package)
  }

  private static func term(_ id: PackageID) -> GraphTerm {
    term("packages/\(id.registry)/\(id.name.raw)", id)
  }

  /// Packages and their authors, no more.
  func neighbours(
    of node: String, limit: Int, cancellation: Cancellation
  ) throws(ServiceError) -> GraphNeighbours {
    let entries = shop.withLock(\.entries)
    if let entry = entries.first(where: { graphNode(of: $0.package.id) == node }) {
      let package = entry.package
      var leaving = [
        GraphNeighbours.Arc(property: "a", term: Self.term("c:Package")),
        .init(property: "p:name", term: GraphTerm(text: package.id.name.raw)),
      ]
      if let author = package.author {
        leaving.append(
          .init(property: "p:hasAuthor", term: Self.term("authors/\(author.raw)")))
      }
      return GraphNeighbours(
        node: Self.term(package.id), leaving: leaving, arriving: [], isCut: false)
    }
    let arriving = entries.filter {
      $0.package.author.map { "\(Self.lead)authors/\($0.raw)" == node } ?? false
    }
    let path = String(node.dropFirst(Self.lead.count))
    return GraphNeighbours(
      node: Self.term(path),
      leaving: [.init(property: "p:name", term: GraphTerm(text: path))],
      arriving: arriving.prefix(limit).map {
        .init(property: "p:hasAuthor", term: Self.term($0.package.id))
      }, isCut: arriving.count > limit)
  }

  /// Every package for a question, nothing for a query but the two that are known.
  func table(_ question: GraphQuestion, limit: Int) throws(ServiceError) -> GraphTable {
    if case .text(let text) = question.query, !text.hasPrefix("SELECT") {
      throw ServiceError(
        .malformed, "The query is not well formed: line 1, column 1.", remedy: "Begin with SELECT.")
    }
    if case .text(let text) = question.query, text.contains("nothing") {
      return GraphTable(columns: ["x"], rows: [], total: 0, milliseconds: 0.5)
    }
    let entries = shop.withLock(\.entries)
    let rows: [[GraphTerm?]] = entries.map {
      [Self.term($0.package.id), GraphTerm(text: $0.package.id.name.raw), nil]
    }
    return GraphTable(
      columns: ["package", "name", "note"], rows: Array(rows.prefix(limit)), total: rows.count,
      milliseconds: 1.25)
  }
}
