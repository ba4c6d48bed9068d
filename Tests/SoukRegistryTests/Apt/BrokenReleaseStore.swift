import SoukRegistry
import SoukTrust

/// A memory of release files that is there and cannot be used.
struct BrokenReleaseStore: ReleaseMemoryStore {
  func load() throws(RegistryError) -> [String: ReleaseMemory] {
    throw RegistryError(Finding(.trustStoreDamaged, "It is damaged."), file: "apt.json")
  }

  func save(_ memories: [String: ReleaseMemory]) throws(RegistryError) {}
}
