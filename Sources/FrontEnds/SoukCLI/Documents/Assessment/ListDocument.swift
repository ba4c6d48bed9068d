import SoukAssess
import SoukEngine
import SoukModel

/// A listing as a program reads it.
struct ListDocument {
  /// The document.
  let json: JSONValue

  /// Writes a listing; with details every row has more fields.
  init(_ listing: CatalogueListing, isDetailed: Bool) {
    json = .object([
      "packages": .array(
        listing.rows.map { .object(gathered: Self.row($0, isDetailed: isDetailed)) }),
      "total": .int(Int64(listing.total)),
      "backend": .string(listing.backend.rawValue),
      "took_ms": .milliseconds(listing.milliseconds),
    ])
  }

  private static func row(
    _ row: CatalogueListing.Row, isDetailed: Bool
  ) -> [String: JSONValue] {
    let package = row.package
    var members: [String: JSONValue] = [
      "name": .text(package.id.name),
      "registry": .string(package.id.registry.description),
      "version": .text(package.latest.version),
      "title": .text(package.title),
      "description": .text(package.summary),
      "category": .text(package.category),
      "author": .text(package.author),
      "downloads": .integer(package.downloads ?? 0),
      "downloads_known": .bool(package.downloads != nil),
      "updated_at": .integer(row.updatedAt),
      "maturity_score": row.scores.map { .int(Int64($0.total)) } ?? .null,
      "maturity_level": .text(row.scores?.level.rawValue),
    ]
    guard isDetailed else { return members }
    members["stars"] = .integer(package.stars ?? 0)
    members["stars_known"] = .bool(package.stars != nil)
    members["license"] = .text(package.license)
    members["homepage"] = .text(package.homepage)
    members["keywords"] = .array(package.keywords.map { .string($0.raw) })
    members["tags"] = .array(package.tags.map { .string($0.raw) })
    members["production_ready"] = package.productionReady.map { .bool($0) } ?? .null
    members["releases"] = .int(Int64(package.releases.count))
    members["size"] = .integer(package.latest.size)
    members["signature"] = .string(row.signature.rawValue)
    members["checksum"] = .string(row.checksum.contractWord)
    members["scores"] = row.scores.map(MaturityDocument.scores) ?? .null
    return members
  }
}
