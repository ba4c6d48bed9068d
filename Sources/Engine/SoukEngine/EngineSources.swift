import CBuiltinRegistry
import SoukModel
import SoukRegistry
import SoukTrust

/// Where packages come from on this machine, besides what a person adds.
struct EngineSources: Sendable {
  /// The registry that ships inside the program.
  var builtin: any RegistrySource
  /// The machine's package lists; nil where there are none.
  var apt: AptSource?
  /// Seconds since 1970, for the dates of keys.
  private let now: @Sendable () -> Int64
  /// The person's own decisions about keys.
  private let trust: any TrustStore

  /// Names sources.
  init(
    builtin: any RegistrySource, apt: AptSource?,
    now: @escaping @Sendable () -> Int64 = EngineClock.system.now,
    trust: any TrustStore = MemoryTrustStore()
  ) {
    self.builtin = builtin
    self.apt = apt
    self.now = now
    self.trust = trust
  }

  /// The sources that the settings allow.
  init(settings: Settings, clock: EngineClock, trust: any TrustStore) {
    let apt = settings.aptLists.map { AptSource(lists: $0) }
    self.init(
      builtin: Self.embedded(clock.now, trust),
      apt: apt.flatMap { $0.files().isEmpty ? nil : $0 }, now: clock.now, trust: trust)
  }

  /// The source of a recorded registry; nil for a kind that this build cannot read.
  func source(_ name: RegistryName, location: String) -> (any RegistrySource)? {
    switch name {
    case .builtin: builtin
    case .apt: apt
    default: folder(name, location)
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

  /// A folder's registry, in the signed layout where it has a signature.
  private func folder(_ name: RegistryName, _ location: String) -> any RegistrySource {
    SignedRegistrySource.isPresent(directory: location)
      ? SignedRegistrySource(
        name: name, files: FolderFiles(directory: location), root: nil, clock: now,
        trust: trust)
      : MarketplaceSource(name: name, directory: location)
  }

  private static func embedded(
    _ now: @escaping @Sendable () -> Int64, _ trust: any TrustStore
  ) -> any RegistrySource {
    // The C target's bytes are constants: they live as long as the process.
    let pack = unsafe UnsafeBufferPointer(
      start: souk_builtin_pack(), count: souk_builtin_pack_size())
    let root = unsafe UnsafeBufferPointer(
      start: souk_builtin_root(), count: souk_builtin_root_size())
    return unsafe BuiltinSource.make(pack: Array(pack), root: Array(root), clock: now, trust: trust)
  }
}
