/// What the signatures of a machine's package lists are judged with.
package struct AptTrust: Sendable {
  /// The folder whose key files vouch for every suite whose source names none.
  package static let standardKeys = "/etc/apt/trusted.gpg.d"
  /// apt's own folder, with the sources.
  package static let standardSources = "/etc/apt"
  /// The folders that list keys which were taken out of use.
  package static let standardRemoved = ["/usr/share/keyrings"]

  /// The folder of the key files that vouch for every suite whose source names none.
  package var keys: String
  /// The folder with `sources.list` and `sources.list.d`, which say who may sign each suite.
  package var sources: String
  /// The folders of key files with `removed-keys` in their names.
  package var removed: [String]
  /// What was seen of each release file.
  package var memory: any ReleaseMemoryStore
  /// Seconds since 1970.
  package var now: @Sendable () -> Int64

  /// Names keys, sources, memory and clock.
  package init(
    keys: String = AptTrust.standardKeys, sources: String = AptTrust.standardSources,
    removed: [String] = AptTrust.standardRemoved, memory: any ReleaseMemoryStore,
    now: @escaping @Sendable () -> Int64
  ) {
    self.keys = keys
    self.sources = sources
    self.removed = removed
    self.memory = memory
    self.now = now
  }
}
