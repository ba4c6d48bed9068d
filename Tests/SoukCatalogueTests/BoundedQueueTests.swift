import Dispatch
import SoukCatalogue
import Synchronization
import Testing

@Suite struct BoundedQueueTests {
  private struct Broken: Error, Equatable {
    var number: Int
  }

  @Test func elementsComeOutInTheOrderInWhichTheyWentInAndThenTheEnd() throws {
    let queue = BoundedQueue<Int>(capacity: 3)
    let giving = WorkerThread("give") {
      for number in 0..<10_000 where !queue.put(number) { return number }
      queue.end()
      return 10_000
    }
    var taken: [Int] = []
    while let number = try queue.take() { taken.append(number) }
    #expect(taken == Array(0..<10_000))
    #expect(giving.wait() == 10_000)
    #expect(try queue.take() == nil, "the end is there to stay")
  }

  @Test(arguments: [1, 2, 7])
  func itNeverHoldsMoreThanItsCapacity(_ capacity: Int) throws {
    let queue = BoundedQueue<Int>(capacity: capacity)
    let given = Atomic<Int>(0)
    let giving = WorkerThread("give") {
      for number in 0..<2_000 {
        _ = queue.put(number)
        given.add(1, ordering: .sequentiallyConsistent)
      }
      queue.end()
    }
    for taken in 0..<2_000 {
      #expect(queue.count <= capacity)
      // `taken` elements have made room; the giver cannot be further ahead than the queue holds.
      #expect(given.load(ordering: .sequentiallyConsistent) <= taken + capacity)
      #expect(try queue.take() == taken)
    }
    giving.wait()
  }

  @Test func aFullQueueMakesTheGiverWait() throws {
    let queue = BoundedQueue<Int>(capacity: 2)
    #expect(queue.put(0) && queue.put(1))
    let isThrough = Atomic<Bool>(false)
    let giving = WorkerThread("give") {
      _ = queue.put(2)
      isThrough.store(true, ordering: .sequentiallyConsistent)
    }
    #expect(!isThrough.load(ordering: .sequentiallyConsistent) && queue.count == 2)
    #expect(try queue.take() == 0)
    giving.wait()
    #expect(queue.count == 2)
  }

  @Test func theErrorOfTheGiverComesAfterWhatItGaveBefore() throws {
    let queue = BoundedQueue<Int>(capacity: 4)
    #expect(queue.put(1) && queue.put(2))
    queue.end(Broken(number: 1))
    queue.end(Broken(number: 2))
    queue.end()
    #expect(try queue.take() == 1)
    #expect(try queue.take() == 2)
    for _ in 0..<3 {
      #expect(throws: Broken(number: 1)) { try queue.take() }
    }
  }

  @Test func aTakerWhoWaitsIsWokenByTheErrorOfTheGiver() {
    let queue = BoundedQueue<Int>(capacity: 1)
    let taking = WorkerThread("take") { Result { try queue.take() } }
    queue.end(Broken(number: 7))
    #expect(throws: Broken(number: 7)) { try taking.wait().get() }
  }

  @Test func aTakerWhoStopsWakesTheGiverAndTellsIt() {
    let queue = BoundedQueue<Int>(capacity: 1)
    #expect(queue.put(0))
    let giving = WorkerThread("give") { [queue.put(1), queue.put(2), queue.put(3)] }
    queue.stop()
    #expect(giving.wait() == [false, false, false])
    #expect(queue.count == 0, "what waited is let go")
  }

  @Test func whatWaitsIsReleasedWhenTheTakerStops() {
    final class Thing: Sendable {}
    let queue = BoundedQueue<Thing>(capacity: 2)
    weak var seen: Thing?
    do {
      let thing = Thing()
      seen = thing
      _ = queue.put(thing)
    }
    #expect(seen != nil)
    queue.stop()
    #expect(seen == nil)
  }

  @Test func anEmptyGivingIsJustTheEnd() throws {
    let queue = BoundedQueue<Int>(capacity: 0)
    queue.end()
    #expect(try queue.take() == nil)
  }

  @Test func aWorkersAnswerIsTheSameAtEveryCallAndForEveryone() {
    let calls = Atomic<Int>(0)
    let worker = WorkerThread("count") { calls.add(1, ordering: .relaxed).newValue }
    DispatchQueue.concurrentPerform(iterations: 8) { _ in #expect(worker.wait() == 1) }
    #expect(worker.wait() == 1)
  }
}
