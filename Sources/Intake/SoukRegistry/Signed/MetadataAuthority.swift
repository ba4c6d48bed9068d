package import SoukModel
package import SoukTrust
import Synchronization

/// Roots, head and index under role keys, with a memory of what was seen.
package final class MetadataAuthority: IndexAuthority {
  private let registry: RegistryName
  private let pin: RootPin
  private let store: any MetadataStore
  private let clock: @Sendable () -> Int64
  /// The index as it was read last, with the store's stamp of then.
  private let cache = Mutex<(stamp: String, index: SignedIndex)?>(nil)

  /// Puts an authority together.
  ///
  /// - Parameters:
  ///   - registry: the registry's name on this machine, under which its state is kept.
  ///   - pin: what is known of its first root from elsewhere.
  ///   - clock: seconds since 1970.
  package init(
    registry: RegistryName, pin: RootPin, store: any MetadataStore,
    clock: @escaping @Sendable () -> Int64
  ) {
    self.registry = registry
    self.pin = pin
    self.store = store
    self.clock = clock
  }

  /// Follows roots, head and index, and keeps what came of it, failures too.
  package func fingerprint(of files: any RegistryFiles) throws(RegistryError) -> String {
    let before = try store.load(registry)
    let refresh = MetadataRefresh(of: files, since: before, pin: pin, now: clock())
    if refresh.failure == nil { try files.accept() } else { files.discard() }
    if let state = refresh.state, state != before { try store.save(state, for: registry) }
    if let failure = refresh.failure { throw failure }
    guard let state = refresh.state, let seen = state.index else { throw missing }
    if let value = refresh.index {
      let index = try Self.index(value, state, refresh.changes)
      let stamp = store.stamp(registry)
      cache.withLock { $0 = (stamp, index) }
    }
    return "roles:\(state.root.version):\(seen.serial):\(seen.sha256)"
  }

  package func index(of files: any RegistryFiles) throws(RegistryError) -> SignedIndex {
    let stamp = store.stamp(registry)
    if let known = cache.withLock({ $0 }), known.stamp == stamp { return known.index }
    guard let state = try store.load(registry), let seen = state.index else { throw missing }
    let path = RegistryLayout.index(seen.serial)
    let bytes = try files.read(path, limit: RegistryLayout.indexLimit)
    let digest = SHA256Digest(of: bytes)
    guard digest == seen.sha256 else {
      throw RegistryError(
        Finding(
          .mixAndMatch, "The index is not the one that was accepted last.",
          expected: "\(seen.sha256)", found: "\(digest)"),
        file: path)
    }
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes)
    } catch {
      throw RegistryError(
        .malformed, file: path, reason: "\(error)",
        remedy: "The registry must be published again.")
    }
    let index = try Self.index(value, state, state.publisherChanges(in: value))
    cache.withLock { $0 = (stamp, index) }
    return index
  }

  private static func index(
    _ value: JSONValue, _ state: MetadataState, _ changes: [RegistryText: PublisherChange]
  ) throws(RegistryError) -> SignedIndex {
    var index = try SignedIndex(value)
    let ends = [state.root.expiresAt, state.head?.expiresAt, index.expires].compactMap { $0 }
    index.validUntil = ends.min()
    index.changes = changes
    return index
  }

  private var missing: RegistryError {
    RegistryError(
      .missing, file: "\(registry)", reason: "no index of it was accepted yet",
      remedy: "Run `souk registry refresh \(registry)`.")
  }
}
