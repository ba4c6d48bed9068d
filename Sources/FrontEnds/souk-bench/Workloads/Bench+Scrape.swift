import Foundation
import SoukEngine
import SoukFetch
import SoukModel
import SoukSearch
import Synchronization

extension Bench {
  /// How many hours and minutes of history a home has that is in use: as many as are kept.
  private static let history = (hours: 31 * 24, minutes: 180)
  /// How many scrapes are timed.
  private static let scrapes = 300

  /// Scrapes a home that was in use for a month, over HTTP and the text alone.
  func scrape() throws(BenchFailure) {
    try withEngine { _ throws(BenchFailure) in }
    try liveThroughAMonth()
    let engine = try home.open()
    defer { engine.close() }
    let address = try BenchFailure.asking { () throws(ServiceError) in
      try engine.serveMetrics(on: "127.0.0.1:0", reachesOut: false)
    }
    guard let url = FetchURL("http://\(address)/metrics") else {
      throw BenchFailure("“\(address)” is no address to scrape.")
    }
    let fetcher = HTTPFetcher()
    var fetched = Samples()
    var written = Samples()
    for _ in 0..<Self.scrapes {
      do throws(FetchError) {
        _ = try fetched.time { () throws(FetchError) in
          try fetcher.fetch(FetchRequest(url, limit: 1 << 20))
        }
      } catch {
        throw BenchFailure("The scrape failed: \(error).")
      }
      _ = written.time { engine.prometheusText() }
    }
    report.row("scrape", "-", fetched)
    report.row("scrape-text", "-", written)
    BenchMain.complain(
      "\(engine.prometheusText().split(separator: "\n").count) lines in each scrape.")
  }

  /// Searches and looks packages up on each backend in every hour of the last month and every minute
  /// of the last three hours.
  private func liveThroughAMonth() throws(BenchFailure) {
    BenchMain.complain("Searching through a month of history.")
    let now = Int64(Date().timeIntervalSince1970)
    let moment = Atomic<Int64>(now)
    let past = SoukHome(folder: home.path)
    let engine = try BenchFailure.asking { () throws(ServiceError) in
      try Engine(
        home: past, settings: try Settings.load(past, environment: [:]),
        clock: EngineClock(
          now: { moment.load(ordering: .relaxed) }, uptime: EngineClock.system.uptime))
    }
    defer { engine.close() }
    let keys = try intents(engine).flatMap(\.keys)
    let ids = try wanted(500, engine)
    guard !keys.isEmpty, !ids.isEmpty else { throw BenchFailure("The home holds no packages.") }
    let hours = (1...Self.history.hours).map { Int64($0) * 3_600 }
    let minutes = (0..<Self.history.minutes).map { Int64($0) * 60 }
    for (number, ago) in (hours.reversed() + minutes.reversed()).enumerated() {
      moment.store(now - ago, ordering: .relaxed)
      for backend in command.backends {
        _ = try find(keys[number % keys.count], backend, engine)
        let id = ids[number % ids.count]
        try BenchFailure.asking { () throws(ServiceError) -> Void in
          _ = try engine.lookup(id, on: backend)
        }
      }
      engine.flush()
    }
  }
}
