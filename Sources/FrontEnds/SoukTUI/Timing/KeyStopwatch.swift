import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch

/// Follows keys through the loop: from the byte to the picture that shows what they asked for.
///
/// A key whose search was overtaken by the next key has no picture of its own and is left out.
struct KeyStopwatch {
  private struct Run {
    var timing: KeyTiming
    /// From when on its picture is drawn.
    var ready: Int64
  }

  private let clock: BrowserSettings.Clock
  private var number = 0
  /// When the events that are being taken in were read.
  private var read: Int64 = 0
  /// The search that is under way, by its number.
  private var asked: (sequence: Int, run: Run)?
  /// What the next picture shows.
  private var due: [Run] = []

  /// A stopwatch on a clock.
  init(_ clock: @escaping BrowserSettings.Clock) {
    self.clock = clock
  }

  /// Events were read now.
  mutating func reads() { read = clock() }

  /// A key was taken in, and asked for this.
  mutating func pressed(_ stroke: KeyStroke, _ effects: [Effect], in state: BrowserState) {
    number += 1
    let now = clock()
    var timing = KeyTiming(id: number, key: stroke.description, query: state.editor.text)
    timing[.input] = now - read
    for case .search(let tag, _, _) in effects {
      timing.backend = tag.backend ?? .v1
      asked = (tag.sequence, Run(timing: timing, ready: now))
      return
    }
    due.append(Run(timing: timing, ready: now))
  }

  /// A search was answered.
  mutating func answered(_ reply: SearchReply) {
    guard let (sequence, run) = asked, sequence == reply.tag.sequence else { return }
    asked = nil
    var ended = run
    ended.timing.backend = reply.answer.page.backend
    ended.timing[.queue] = reply.timing.queue
    ended.timing[.search] = reply.timing.search
    ended.timing[.verify] = reply.timing.verify
    ended.ready = reply.timing.answered
    due.append(ended)
  }

  /// A picture was drawn and written at these moments: what it shows has arrived.
  mutating func showed(drawn: Int64, written: Int64) -> [KeyTiming] {
    defer { due = [] }
    return due.map { run in
      var timing = run.timing
      timing[.render] = drawn - run.ready
      timing[.write] = written - drawn
      return timing
    }
  }
}
