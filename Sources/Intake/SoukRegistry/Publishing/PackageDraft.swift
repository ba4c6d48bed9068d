import SoukModel

/// One package before it is published.
struct PackageDraft {
  /// The name.
  var name: String
  /// What it is, in a line or two.
  var description: String
  /// The category.
  var category: String
  /// Words to find it by.
  var keywords: [String] = []
  /// Who publishes it.
  var author: String
  /// The licence.
  var license: String?
  /// How often it was downloaded; nil where nobody counts.
  var downloads: Int64?
  /// How many stars it has; nil where nobody counts.
  var stars: Int64?
  /// The releases, newest first.
  var releases: [ReleaseDraft]

  /// The fields of a v1 index, so that its readers read this one too.
  func json(releases signed: [SignedRelease]) -> JSONValue {
    var object: JSONObject = [
      "name": .string(name), "version": .string(releases.first?.version ?? "0"),
      "category": .string(category), "description": .string(description),
      "keywords": .array(keywords.map { .string($0) }), "author": .string(author),
      "dependencies": .array((releases.first?.dependencies ?? []).map { .string($0) }),
    ]
    if let license { object["license"] = .string(license) }
    if let downloads { object["downloads"] = .int(downloads) }
    if let stars { object["stars"] = .int(stars) }
    if let checksum = signed.first?.checksum { object["checksum"] = .string(checksum) }
    object["releases"] = .array(signed.map(\.json))
    return .object(object)
  }
}
