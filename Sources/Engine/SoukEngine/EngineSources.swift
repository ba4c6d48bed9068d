import CBuiltinRegistry
import Foundation
import SoukFetch
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
  /// What was seen of signed registries.
  let memory: any MetadataStore
  /// Brings files from other machines.
  private(set) var fetcher: any Fetcher
  /// The folder for copies of what was fetched.
  private let copies: String

  /// Names sources.
  init(
    builtin: any RegistrySource, apt: AptSource?,
    now: @escaping @Sendable () -> Int64 = EngineClock.system.now,
    trust: any TrustStore = MemoryTrustStore(),
    memory: any MetadataStore = MemoryMetadataStore(), fetcher: any Fetcher = HTTPFetcher(),
    copies: String = NSTemporaryDirectory() + "souk-copies-\(getpid())"
  ) {
    self.builtin = builtin
    self.apt = apt
    self.now = now
    self.trust = trust
    self.memory = memory
    self.fetcher = fetcher
    self.copies = copies
  }

  /// The sources that the settings allow.
  init(home: SoukHome, settings: Settings, clock: EngineClock) {
    let trust = FileTrustStore(folder: home.trust)
    let apt = settings.aptLists.map {
      AptSource(
        lists: $0,
        trust: AptTrust(
          memory: FileReleaseStore(path: home.trust + "/apt.json"), now: clock.now))
    }
    self.init(
      builtin: Self.embedded(clock.now, trust),
      apt: apt.flatMap { $0.files().isEmpty ? nil : $0 }, now: clock.now, trust: trust,
      memory: FileMetadataStore(folder: home.registryTrust), copies: home.copies)
  }

  /// The same sources for one piece of work: what they fetch on the way ends when the work is
  /// cancelled, and is reported.
  ///
  /// - Parameter report: called on the working thread whenever bytes have come.
  func watched(
    by cancellation: Cancellation, report: @escaping @Sendable (FetchProgress) -> Void = { _ in }
  ) -> EngineSources {
    var copy = self
    copy.fetcher = WatchedFetcher(fetcher, cancellation: cancellation) { _, progress in
      report(progress)
    }
    return copy
  }

  /// The source of a recorded registry; nil for a kind that this build cannot read.
  func source(_ name: RegistryName, location: String) -> (any RegistrySource)? {
    switch name {
    case .builtin: builtin
    case .apt: apt
    default: added(name, location)
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

  /// A registry that a person added, in the layout that it has.
  ///
  /// One whose roots are remembered stays one with roots, whatever its files say now.
  private func added(_ name: RegistryName, _ location: String) -> any RegistrySource {
    let files = files(name, location)
    if !memory.stamp(name).isEmpty || files.has(RegistryLayout.head) {
      return signed(name, files, authority(name, pin: .none))
    }
    if files.has(RegistryLayout.signature) { return signedByOneKey(name, files) }
    guard let base = FetchURL(location) else {
      return MarketplaceSource(name: name, directory: location)
    }
    return RemoteMarketplaceSource(
      name: name, base: base, fetcher: fetcher, folder: copyFolder(name))
  }

  /// Where the files of a registry are that a person added: a folder or a web server.
  func files(_ name: RegistryName, _ location: String) -> any RegistryFiles {
    guard let base = FetchURL(location) else { return FolderFiles(directory: location) }
    return MirroredFiles(base: base, fetcher: fetcher, folder: copyFolder(name))
  }

  /// What judges a registry with roots.
  func authority(_ name: RegistryName, pin: RootPin) -> MetadataAuthority {
    MetadataAuthority(registry: name, pin: pin, store: memory, clock: now)
  }

  /// The folder for copies of one registry.
  func copyFolder(_ name: RegistryName) -> String { "\(copies)/\(name)" }

  /// A registry whose index is signed by the one key that it names itself.
  func signedByOneKey(_ name: RegistryName, _ files: any RegistryFiles) -> SignedRegistrySource {
    SignedRegistrySource(name: name, files: files, root: nil, clock: now, trust: trust)
  }

  private func signed(
    _ name: RegistryName, _ files: any RegistryFiles, _ authority: any IndexAuthority
  ) -> SignedRegistrySource {
    SignedRegistrySource(
      name: name, files: files, authority: authority, clock: now, trust: trust)
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
