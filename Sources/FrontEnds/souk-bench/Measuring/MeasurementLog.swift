import Synchronization

/// The 95th percentiles that were measured, by workload and backend.
final class MeasurementLog: Sendable {
  /// One of them.
  struct Row: Hashable, Sendable {
    /// The workload and the backend, as they stand in the output: `search,v1`.
    var name: String
    /// The percentile in milliseconds.
    var p95: Double
  }

  private let state = Mutex<[Row]>([])

  /// Nothing was measured yet.
  init() {}

  /// Takes one in.
  func add(_ workload: String, _ backend: String, p95: Double) {
    state.withLock { $0.append(Row(name: "\(workload),\(backend)", p95: p95)) }
  }

  /// All of them in the order in which they came.
  var rows: [Row] { state.withLock { $0 } }
}
