import SoukEngine
import SoukModel
import SoukSearch

/// A search's answer as a program reads it.
struct SearchDocument {
  /// The document.
  let json: JSONValue

  /// Makes the document of one search.
  ///
  /// - Parameter facets: the counts, where they were asked for.
  init(query: String, _ found: SearchResult, facets: FacetCounts? = nil) {
    var members: [String: JSONValue] = [
      "query": .string(query),
      "packages": .array(found.rows.map { Self.package($0.row, $0.hit) }),
      "total": .integer(Int64(found.answer.page.total)),
      "backend": .string(found.answer.page.backend.rawValue),
      "took_ms": .milliseconds(found.milliseconds),
      "diagnostics": Self.diagnostics(of: query),
    ]
    if let facets {
      var counts: [String: JSONValue] = [:]
      for facet in Facet.allCases {
        counts[facet.rawValue] = .array(
          facets[facet].map {
            .object(["value": .string($0.value), "count": .integer(Int64($0.count))])
          })
      }
      members["facets"] = .object(gathered: counts)
    }
    json = .object(gathered: members)
  }

  /// What is wrong with a query: where, what and what would be right.
  static func diagnostics(of query: String) -> JSONValue {
    .array(
      SearchQuery(parsing: query).diagnostics.map { diagnostic in
        .object([
          "code": .string(diagnostic.code),
          "start": .int(Int64(diagnostic.range.lowerBound)),
          "end": .int(Int64(diagnostic.range.upperBound)),
          "message": .string(QueryWording.problem(diagnostic.problem)),
        ])
      })
  }

  /// One package of the answer.
  static func package(_ row: PackageSummary, _ hit: SearchHit) -> JSONValue {
    .object([
      "name": .text(row.id.name),
      "registry": .string(row.id.registry.description),
      "version": .text(row.version),
      "description": .text(row.summary),
      "category": .text(row.category),
      "author": .text(row.author),
      "downloads": .integer(row.downloads ?? 0),
      "downloads_known": .bool(row.downloads != nil),
      "stars": .integer(row.stars ?? 0),
      "stars_known": .bool(row.stars != nil),
      "signature": .string(row.signature.rawValue),
      "checksum": .string(row.checksum.contractWord),
      "checksum_status": .string(row.checksum.contractWord),
      "approximate": .bool(hit.approximate),
      "relevance": hit.score.isFinite ? .double(hit.score) : .null,
    ])
  }
}
