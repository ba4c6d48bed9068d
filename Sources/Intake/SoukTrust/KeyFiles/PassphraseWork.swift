/// How much scrypt makes of a passphrase.
package struct PassphraseWork: Hashable, Sendable {
  /// Operations.
  package let operations: UInt64
  /// Memory in bytes.
  package let memory: UInt64

  /// What minisign uses: seconds, and 1 GiB of memory.
  package static let minisign = PassphraseWork(operations: 1 << 25, memory: 1 << 30)
  /// A tenth of a second and 16 MiB: for machines without the memory, and for tests.
  package static let light = PassphraseWork(operations: 1 << 19, memory: 1 << 24)
}
