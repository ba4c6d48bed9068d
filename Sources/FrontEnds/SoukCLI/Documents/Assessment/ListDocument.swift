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
    let verdict = Verdict(signature: row.signature, checksum: row.checksum)
    members.merge(PackageDocument.members(package, package.latest, verdict)) { own, _ in own }
    members["homepage"] = .text(package.homepage)
    members["releases"] = .int(Int64(package.releases.count))
    members["size"] = .integer(package.latest.size)
    members["scores"] = row.scores.map(MaturityDocument.scores) ?? .null
    return members
  }
}
