import Foundation
import GRDB
import SoukModel
import SoukSearch
import SoukTesting
import Testing

@testable import SoukEngine

/// What is written when a process ends.
@Suite struct ClosingTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  @Test("a search is counted though another process held the file for a while when this one ended")
  func counting() throws {
    let engine = try home.open(builtin: [home.entry("lamp")])
    _ = try engine.names("lamp")
    let other = try OtherConnection.queue(home.home.stateDatabase)
    let held = DispatchSemaphore(value: 0)
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      try? other.inTransaction(.immediate) { _ in
        held.signal()
        Thread.sleep(forTimeInterval: 0.3)
        return .rollback
      }
      done.signal()
    }
    held.wait()
    engine.close()
    done.wait()
    let next = try home.open(builtin: [home.entry("lamp")])
    defer { next.close() }
    let counts = next.prometheusText().split(separator: "\n")
      .filter { $0.hasPrefix("marketplace_search_total{") }
    #expect(counts.contains { $0.hasSuffix(" 1") }, "\(counts)")
  }
}
