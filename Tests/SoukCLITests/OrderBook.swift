import SoukInstall
import SoukModel
import Synchronization

/// The orders that a marketplace in memory was given.
final class OrderBook: Sendable {
  struct Entry: Hashable, Sendable {
    var order: InstallOrder
    var target: String?
    var backend: BackendKind?
  }

  private let kept = Mutex<[Entry]>([])

  /// The orders, in the order in which they came.
  var entries: [Entry] { kept.withLock { $0 } }

  func append(_ order: InstallOrder, target: String?, backend: BackendKind?) {
    kept.withLock { $0.append(Entry(order: order, target: target, backend: backend)) }
  }
}
