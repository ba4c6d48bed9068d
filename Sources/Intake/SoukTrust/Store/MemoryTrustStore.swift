import Synchronization

/// Decisions about keys that are gone with the process.
package final class MemoryTrustStore: TrustStore {
  private let decisions: Mutex<TrustDecisions>

  /// Begins with decisions.
  package init(_ decisions: TrustDecisions = TrustDecisions()) {
    self.decisions = Mutex(decisions)
  }

  package func load() throws(TrustStoreError) -> TrustDecisions { decisions.withLock { $0 } }

  package func save(_ decisions: TrustDecisions) throws(TrustStoreError) {
    self.decisions.withLock { $0 = decisions }
  }
}
