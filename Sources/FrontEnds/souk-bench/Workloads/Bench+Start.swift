import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch
import SoukTUI

extension Bench {
  /// How often a home is opened.
  private static let openings = 30

  /// Opens and closes the home again and again.
  func open() throws(BenchFailure) {
    try withEngine { _ throws(BenchFailure) in }
    var samples = Samples()
    for _ in 0..<Self.openings {
      let engine = try samples.time { () throws(BenchFailure) in try home.open() }
      engine.close()
    }
    report.row("open", "-", samples)
  }

  /// Opens the home and the screen, in memory, until rows are on it.
  func firstFrame() throws(BenchFailure) {
    var name = ""
    try withEngine { engine throws(BenchFailure) in
      let request = SearchRequest("", limit: 1)
      let answer = try BenchFailure.asking { () throws(ServiceError) in
        try engine.search(request, on: nil, cancellation: Cancellation())
      }
      name = answer.page.hits.first?.id.name.escaped ?? ""
    }
    var frames = Samples()
    var rows = Samples()
    for _ in 0..<Self.openings {
      let start = ContinuousClock.now
      let engine = try home.open()
      let terminal = TimedTerminal(Size(width: 106, height: 30)) { lines in
        lines.contains { $0.contains(name) }
      }
      BrowserLoop(terminal: terminal, service: engine).run()
      engine.close()
      guard let frame = terminal.firstFrame, let row = terminal.firstRow else {
        throw BenchFailure("The screen showed no row within \(TimedTerminal.patience).")
      }
      frames.add(Samples.milliseconds(start.duration(to: frame)))
      rows.add(Samples.milliseconds(start.duration(to: row)))
    }
    report.row("first-frame", "-", frames)
    report.row("first-rows", "-", rows)
  }
}
