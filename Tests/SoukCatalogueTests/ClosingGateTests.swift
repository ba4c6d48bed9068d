import Foundation
import SoukCatalogue
import Synchronization
import Testing

@Suite("A gate that closes")
struct ClosingGateTests {
  @Test("asks again until one who was between two statements has heard it")
  func hurriesAgain() async {
    let gate = ClosingGate()
    let calls = Mutex(0)
    let (inside, enter) = AsyncStream<Void>.makeStream()
    let reader = Task.detached {
      gate.enter {
        enter.finish()
        // The first call comes while nothing runs that could be ended; only a later one is heard.
        while calls.withLock({ $0 }) < 3 { Thread.sleep(forTimeInterval: 0.001) }
      }
    }
    for await _ in inside {}
    #expect(gate.close { calls.withLock { $0 += 1 } })
    #expect(calls.withLock { $0 } >= 3)
    #expect(await reader.value != nil)
    #expect(gate.enter {} == nil)
  }

  @Test("does not hurry anybody where nobody is inside, nor when it was closed before")
  func hurriesNobody() {
    let gate = ClosingGate()
    let calls = Mutex(0)
    #expect(gate.close { calls.withLock { $0 += 1 } })
    #expect(!gate.close { calls.withLock { $0 += 1 } })
    #expect(calls.withLock { $0 } == 0)
  }
}
