import Foundation
import SoukModel
import Synchronization

/// Does the same work on many subjects on several threads; each takes the next few when done.
final class Sweep<Subject: Sendable, Answer: Sendable>: Sendable {
  /// How many subjects a thread takes at once: one look at the shared state for each such batch.
  private let batch: Int
  private let subjects: [Subject]
  private let work: @Sendable (Subject) -> Answer
  private let cancellation: Cancellation
  private let next = Atomic<Int>(0)
  private let answers: Mutex<(list: [Answer?], done: Int)>
  /// Signalled by each thread at its end.
  private let ended = DispatchSemaphore(value: 0)

  /// Prepares a sweep.
  init(
    _ subjects: [Subject], batch: Int = 16, cancellation: Cancellation,
    work: @escaping @Sendable (Subject) -> Answer
  ) {
    self.subjects = subjects
    self.batch = max(1, batch)
    self.work = work
    self.cancellation = cancellation
    answers = Mutex((Array(repeating: nil, count: subjects.count), 0))
  }

  /// Does the work.
  ///
  /// - Parameters:
  ///   - threads: how many at once; at least one.
  ///   - progress: called from the calling thread, ten times a second and at the end.
  /// - Returns: the answers in the order of the subjects; nil where it was cancelled before.
  func run(threads: Int, progress: (_ done: Int) -> Void) -> [Answer?] {
    let count = max(1, min(threads, subjects.count / batch + 1))
    for number in 0..<count {
      let thread = Thread { [self] in
        takeTurns()
        ended.signal()
      }
      thread.name = "souk.sweep.\(number)"
      thread.start()
    }
    var running = count
    while running > 0 {
      if ended.wait(timeout: .now() + .milliseconds(100)) == .success {
        running -= 1
      } else {
        progress(answers.withLock { $0.done })
      }
    }
    progress(answers.withLock { $0.done })
    return answers.withLock { $0.list }
  }

  private func takeTurns() {
    while !cancellation.isCancelled {
      let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
      guard start < subjects.count else { return }
      let end = min(start + batch, subjects.count)
      let done = subjects[start..<end].map(work)
      answers.withLock { answers in
        for (offset, answer) in done.enumerated() { answers.list[start + offset] = answer }
        answers.done += done.count
      }
    }
  }
}
