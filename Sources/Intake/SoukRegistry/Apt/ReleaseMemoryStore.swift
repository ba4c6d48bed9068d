package import SoukTrust
import Synchronization

/// Where it is kept what was seen of Debian's release files, by the names of their files.
package protocol ReleaseMemoryStore: Sendable {
  /// What was kept; empty where nothing was.
  ///
  /// - Throws: ``RegistryError`` with T10 where it is there and cannot be used.
  func load() throws(RegistryError) -> [String: ReleaseMemory]

  /// Keeps memories in place of the former ones, all or nothing.
  func save(_ memories: [String: ReleaseMemory]) throws(RegistryError)
}

/// Memories of release files in memory.
package final class MemoryReleaseStore: ReleaseMemoryStore {
  private let memories = Mutex<[String: ReleaseMemory]>([:])

  /// Keeps nothing yet.
  package init() {}

  package func load() throws(RegistryError) -> [String: ReleaseMemory] {
    memories.withLock { $0 }
  }

  package func save(_ memories: [String: ReleaseMemory]) throws(RegistryError) {
    self.memories.withLock { $0 = memories }
  }
}
