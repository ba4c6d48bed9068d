import SoukModel
import SoukRegistry

/// Where packages come from on this machine, besides what a person adds.
struct EngineSources: Sendable {
  /// The registry that ships inside the program.
  var builtin: any RegistrySource
  /// The machine's package lists; nil where there are none.
  var apt: AptSource?

  /// Names sources.
  init(builtin: any RegistrySource, apt: AptSource?) {
    self.builtin = builtin
    self.apt = apt
  }

  /// The sources that the settings allow.
  init(settings: Settings) {
    let apt = settings.aptLists.map { AptSource(lists: $0) }
    self.init(
      builtin: Self.embedded, apt: apt.flatMap { $0.files().isEmpty ? nil : $0 })
  }

  /// The source of a recorded registry; nil for a kind that this build cannot read.
  func source(_ name: RegistryName, location: String) -> (any RegistrySource)? {
    switch name {
    case .builtin: builtin
    case .apt: apt
    default: MarketplaceSource(name: name, directory: location)
    }
  }

  /// What sort of registry a name stands for.
  static func kind(_ name: RegistryName) -> String {
    switch name {
    case .builtin: "builtin"
    case .apt: "apt"
    default: "marketplace"
    }
  }

  private static var embedded: any RegistrySource {
    MemorySource(name: .builtin, entries: [])
  }
}
