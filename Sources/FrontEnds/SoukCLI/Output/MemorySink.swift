import Synchronization

/// An output that keeps what was written, for tests and for measuring.
package final class MemorySink: TextSink {
  private let kept: Mutex<String>
  private let capacity: Int?

  /// Makes an empty output.
  ///
  /// - Parameter capacity: after how many bytes the reader leaves; nil for never.
  package init(capacity: Int? = nil) {
    kept = Mutex("")
    self.capacity = capacity
  }

  /// What was written so far.
  package var text: String { kept.withLock { $0 } }

  package func write(_ text: String) throws(OutputError) {
    let isFull = kept.withLock { kept in
      if let capacity, kept.utf8.count + text.utf8.count > capacity { return true }
      kept += text
      return false
    }
    if isFull { throw .closed }
  }
}
