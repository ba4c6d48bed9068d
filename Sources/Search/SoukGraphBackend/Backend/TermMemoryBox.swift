import SoukRDF
import Synchronization

/// What the writers of one transaction know of the store's terms, handed from one to the next.
final class TermMemoryBox: Sendable {
  private let memory = Mutex<TermMemory?>(nil)

  /// Hands the memory out; it must be put back before the next writer asks.
  func take() -> TermMemory? { memory.withLock { $0.take() } }

  /// Takes the memory back.
  func put(_ used: consuming TermMemory) {
    let used = used
    memory.withLock { $0 = used }
  }

  /// Lets it go.
  func forget() { memory.withLock { $0 = nil } }
}
