import SoukEngine
import SoukModel

/// One package as both backends give it, field beside field.
enum FieldRows {
  /// One field.
  struct Row: Hashable {
    /// The field's name.
    var name: String
    /// What v1 gives.
    var v1: String
    /// What v2 gives.
    var v2: String
    /// Whether both are there and differ, compared as received and not as shown.
    var differs: Bool
  }

  /// Every field, in the order of the v1 index.
  static func rows(of comparison: FieldComparison?) -> [Row] {
    guard let comparison else { return [] }
    let left = entry(comparison.v1)
    let right = entry(comparison.v2)
    guard left != nil || right != nil else { return [] }
    let bothHere = left != nil && right != nil
    let first = left.map { values($0) } ?? [:]
    let second = right.map { values($0) } ?? [:]
    return names(Set(first.keys).union(second.keys)).compactMap { name in
      let (mine, other) = (
        first[name].map { RegistryText($0) }, second[name].map { RegistryText($0) }
      )
      guard mine?.isEmpty == false || other?.isEmpty == false else { return nil }
      return Row(
        name: name, v1: mine?.escapedPrefix(400) ?? "", v2: other?.escapedPrefix(400) ?? "",
        differs: bothHere && mine != other)
    }
  }

  private static func entry(_ outcome: FieldComparison.Outcome?) -> CatalogueEntry? {
    if case .found(let answer)? = outcome { return answer.entry }
    return nil
  }

  private static let order = [
    "name", "title", "version", "category", "description", "tags", "keywords", "author",
    "license", "homepage", "downloads", "stars", "production ready", "dependencies", "path",
    "download url", "checksum", "releases", "popularity", "signature status", "checksum status",
  ]

  private static func names(_ keys: Set<String>) -> [String] {
    order.filter(keys.contains) + keys.subtracting(order).sorted()
  }

  /// Every field as one text, raw: what is shown goes through the escaper.
  private static func values(_ entry: CatalogueEntry) -> [String: String] {
    let package = entry.package
    let latest = package.latest
    var values = [
      "name": package.id.name.raw, "version": latest.version.raw,
      "description": package.summary.raw,
      "tags": package.tags.map(\.raw).joined(separator: ", "),
      "keywords": package.keywords.map(\.raw).joined(separator: ", "),
      "dependencies": latest.dependencies.map { raw($0) }.joined(separator: ", "),
      "releases": package.releases.map(\.version.raw).joined(separator: ", "),
      "popularity": "\(package.popularity)",
      "signature status": entry.verdict.signature.rawValue,
      "checksum status": entry.verdict.checksum.rawValue,
    ]
    values["title"] = package.title?.raw
    values["category"] = package.category?.raw
    values["author"] = package.author?.raw
    values["license"] = package.license?.raw
    values["homepage"] = package.homepage?.raw
    values["downloads"] = package.downloads.map(String.init)
    values["stars"] = package.stars.map(String.init)
    values["production ready"] = package.productionReady.map { $0 ? "yes" : "no" }
    values["path"] = package.path?.raw
    values["download url"] = package.downloadURL?.raw
    values["checksum"] = latest.checksum?.raw
    for (key, value) in package.extra { values["+ " + key] = value.raw }
    return values
  }

  private static func raw(_ dependency: Dependency) -> String {
    let version = dependency.requirement.map { " (\($0.raw))" } ?? ""
    let others = dependency.alternatives.map { other in
      " | \(other.name.raw)" + (other.requirement.map { " (\($0.raw))" } ?? "")
    }
    return "\(dependency.kind.rawValue) \(dependency.name.raw)\(version)\(others.joined())"
  }
}
