package import SoukModel
package import SoukTrust
import Synchronization

/// States in memory, kept as the text that a file would hold.
package final class MemoryMetadataStore: MetadataStore {
  private struct Content {
    var texts: [RegistryName: String] = [:]
    var saves = 0
    var isFull = false
  }

  private let content = Mutex(Content())

  /// Keeps nothing yet.
  package init() {}

  /// Whether every further change is refused.
  package func refuseChanges(_ isFull: Bool = true) { content.withLock { $0.isFull = isFull } }

  package func load(_ registry: RegistryName) throws(RegistryError) -> MetadataState? {
    guard let text = content.withLock({ $0.texts[registry] }) else { return nil }
    do throws(Finding) {
      return try MetadataState(parsing: text)
    } catch {
      throw RegistryError(error, file: "the memory of \(registry)")
    }
  }

  package func save(
    _ state: MetadataState, for registry: RegistryName
  ) throws(RegistryError) {
    let text = state.text
    try change { content in
      content.texts[registry] = text
      content.saves += 1
    }
  }

  package func forget(_ registry: RegistryName) throws(RegistryError) {
    try change { $0.texts[registry] = nil }
  }

  package func stamp(_ registry: RegistryName) -> String {
    content.withLock { $0.texts[registry] == nil ? "" : "\($0.saves)" }
  }

  private func change(_ body: (inout sending Content) -> Void) throws(RegistryError) {
    let isFull = content.withLock { content in
      guard !content.isFull else { return true }
      body(&content)
      return false
    }
    guard !isFull else {
      throw RegistryError(
        .unreadable, file: "memory", reason: "it is full", remedy: "Make room in it.")
    }
  }
}
