import SoukModel

@testable import SoukResolve

/// Small graphs written as text: `"web 2.0.0": "json ^1, menu"`.
enum Graph {
  static func id(_ name: String) -> PackageID { PackageID(.builtin, RegistryText(name)) }

  static func provider(_ releases: KeyValuePairs<String, String>) -> MemoryProvider {
    var provider = MemoryProvider()
    for (release, needs) in releases {
      let parts = release.split(separator: " ").map(String.init)
      let dependencies = needs.split(separator: ";").map { need in
        let words = need.split(separator: " ", maxSplits: 1).map(String.init)
        return Candidate.Need(id(words[0]), words.count > 1 ? RegistryText(words[1]) : nil)
      }
      provider.packages[id(parts[0]), default: []].append(
        Candidate(version: PackageVersion(RegistryText(parts[1])), dependencies: dependencies))
    }
    return provider
  }

  static func request(_ wanted: String..., kept: [String: String] = [:]) throws -> Request {
    Request(
      try wanted.map { text in
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        return Request.Wanted(
          id(words[0]),
          words.count > 1 ? try VersionRequirement(parsing: RegistryText(words[1])) : .any)
      },
      kept: Dictionary(
        uniqueKeysWithValues: kept.map { (id($0.key), RegistryText($0.value)) }))
  }

  /// The choice as `name version`, in the order of the resolution.
  static func choice(_ resolution: Resolution) -> [String] {
    resolution.packages.map { "\($0.id.name.raw) \($0.version.raw)" }
  }
}
