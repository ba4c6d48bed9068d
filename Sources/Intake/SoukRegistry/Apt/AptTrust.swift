/// What the signatures of a machine's package lists are judged with.
package struct AptTrust: Sendable {
  /// Where Debian and Ubuntu keep the keys that apt trusts.
  package static let standardFolders = [
    "/usr/share/keyrings", "/etc/apt/trusted.gpg.d", "/etc/apt/keyrings",
  ]

  /// The folders of the key files.
  package var keyFolders: [String]
  /// What was seen of each release file.
  package var memory: any ReleaseMemoryStore
  /// Seconds since 1970.
  package var now: @Sendable () -> Int64

  /// Names keys, memory and clock.
  package init(
    keyFolders: [String] = AptTrust.standardFolders, memory: any ReleaseMemoryStore,
    now: @escaping @Sendable () -> Int64
  ) {
    self.keyFolders = keyFolders
    self.memory = memory
    self.now = now
  }
}
