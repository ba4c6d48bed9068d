import SoukEngine
import SoukModel

/// The registries as a person reads them.
enum RegistryTable {
  /// A table in the order in which unqualified names are resolved.
  static func lines(_ registries: [RegistrySummary], width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "REGISTRY"), .init(title: "PACKAGES", isNumeric: true),
      .init(title: "READ", limit: 24), .init(title: "LOCATION", isFlexible: true),
    ])
    for registry in registries {
      table.append([
        registry.name.description, Figures.count(registry.packages),
        registry.refreshedAt.map(Figures.moment) ?? "never",
        RegistryText(registry.location).escapedPrefix(300),
      ])
    }
    var lines = table.lines(width: width)
    for registry in registries {
      if let failure = registry.lastFailure {
        lines.append("\(registry.name): \(RegistryText(failure).escapedPrefix(400))")
      }
    }
    return lines
  }
}
