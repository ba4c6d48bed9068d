import SoukModel

/// Where two backends give different things of one package.
enum EntryComparison {
  private struct Field: Sendable {
    var name: String
    var isSame: @Sendable (CatalogueEntry, CatalogueEntry) -> Bool
  }

  private static func field<Value: Equatable & Sendable>(
    _ name: String, _ value: @escaping @Sendable (CatalogueEntry) -> Value
  ) -> Field {
    Field(name: name) { value($0) == value($1) }
  }

  private static let fields: [Field] = [
    field("name") { $0.package.id }, field("title") { $0.package.title },
    field("description") { $0.package.summary }, field("category") { $0.package.category },
    field("keywords") { $0.package.keywords }, field("tags") { $0.package.tags },
    field("author") { $0.package.author }, field("license") { $0.package.license },
    field("homepage") { $0.package.homepage }, field("downloads") { $0.package.downloads },
    field("stars") { $0.package.stars }, field("production_ready") { $0.package.productionReady },
    field("path") { $0.package.path }, field("download_url") { $0.package.downloadURL },
    field("popularity") { $0.package.popularity }, field("extra") { $0.package.extra },
    field("versions") { $0.package.releases.map(\.version) },
    field("dependencies") { $0.package.releases.map(\.dependencies) },
    field("checksum") { $0.package.releases.map(\.checksum) },
    field("releases") { $0.package.releases }, field("verdict") { $0.verdict },
  ]

  /// The names of the fields that differ; `presence` where only one of them has the package.
  static func differences(_ left: CatalogueEntry?, _ right: CatalogueEntry?) -> [String] {
    switch (left, right) {
    case (nil, nil): return []
    case (let left?, let right?):
      guard left != right else { return [] }
      let names = fields.filter { !$0.isSame(left, right) }.map(\.name)
      // The table may lack a field that was added later: what differs must not pass for the same.
      return names.isEmpty ? ["other"] : names
    default: return ["presence"]
    }
  }
}
