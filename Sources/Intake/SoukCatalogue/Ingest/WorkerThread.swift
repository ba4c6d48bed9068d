import Dispatch
import Foundation
import Synchronization

/// A thread that does one piece of work beside its maker's own, and the answer to wait for.
package final class WorkerThread<Answer: Sendable>: Sendable {
  private let answer = Mutex<Answer?>(nil)
  private let done = DispatchSemaphore(value: 0)

  /// Starts `work` on a thread of the given name.
  package init(_ name: String, _ work: @escaping @Sendable () -> Answer) {
    let thread = Thread { [self] in
      let found = work()
      answer.withLock { $0 = found }
      done.signal()
    }
    thread.name = name
    thread.qualityOfService = Thread.current.qualityOfService
    thread.start()
  }

  /// Waits for the end of the work and gives its answer, at every call the same.
  package func wait() -> Answer {
    while true {
      if let found = answer.withLock({ $0 }) { return found }
      done.wait()
      done.signal()
    }
  }
}
