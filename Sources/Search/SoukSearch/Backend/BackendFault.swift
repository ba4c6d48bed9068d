import Synchronization

/// A switch that makes backends fail on purpose, for a drill.
package final class BackendFault: Sendable {
  private let isThrown = Atomic<Bool>(false)

  /// A switch that is off.
  package init() {}

  /// Whether the backends behind it fail; may change at any time.
  package var isOn: Bool {
    get { isThrown.load(ordering: .acquiring) }
    set { isThrown.store(newValue, ordering: .releasing) }
  }
}
