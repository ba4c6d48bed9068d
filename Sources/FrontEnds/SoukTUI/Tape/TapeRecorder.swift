import Dispatch
import FoundationEssentials
import SoukScreen

/// Writes a session down while it runs: what came in, what was answered, what was shown.
///
/// One JSON document a line: the header, then events and frames in the order in which they came.
/// Encoding and writing happen on a thread of its own, so that the screen never waits for a disk.
final class TapeRecorder {
  private let queue = DispatchQueue(label: "souk.tape", qos: .utility)
  private let write: BrowserSettings.TapeWriting
  /// What a replay will make of the redacted session; nil where nothing is redacted.
  private var twin: BrowserState?
  /// What that replay shows.
  private var twinFrame: Frame?
  private let capabilities: Capabilities
  private let clock: BrowserSettings.Clock
  private let start: Int64
  private var number = 0

  /// A recorder that hands lines to `write`, on its own thread and in order.
  init(
    _ header: TapeHeader, redacts: Bool, clock: @escaping BrowserSettings.Clock,
    to write: @escaping BrowserSettings.TapeWriting
  ) {
    self.clock = clock
    start = clock()
    self.write = write
    capabilities = header.capabilities
    var header = header
    if redacts {
      header.isRedacted = true
      header.history = header.history.map(Redaction.redacted)
      header.corpus = header.corpus.map(Redaction.redacted)
      header.searches = header.searches.map(Redaction.redacted)
      if var session = header.session {
        session.query = Redaction.redacted(session.query)
        header.session = session
      }
      twin = BrowserState(header)
    }
    put { [header] in header }
  }

  /// Writes an event down that is about to change a state.
  func record(_ event: BrowserEvent, before state: BrowserState) {
    let at = now
    var kept = event
    if var twin {
      kept = Redaction.redacted(event, in: state)
      _ = Browser.update(&twin, kept)
      self.twin = twin
    }
    put { [kept] in TapeEntry(at: at, event: kept) }
  }

  /// Writes down that a picture is shown.
  ///
  /// - Parameter isEcho: whether the picture is the one before with another search line.
  func record(_ frame: Frame, isEcho: Bool) {
    number += 1
    let (at, number) = (now, number)
    // What a tape without words shows is what it must be compared with.
    twinFrame = twin.map {
      BrowserView.replayed($0, isEcho: isEcho, over: twinFrame, capabilities: capabilities)
    }
    let kept = twinFrame ?? frame
    put {
      let digest = kept.grid.digest(cursor: kept.cursor)
      return TapeEntry(
        at: at, frame: .init(number: number, digest: digest, isEcho: isEcho ? true : nil))
    }
  }

  /// Waits until everything is written.
  func finish() { queue.sync {} }

  private var now: Int64 { clock() - start }

  private func put(_ value: @escaping @Sendable () -> any Encodable) {
    let write = write
    queue.async {
      guard var line = try? Tape.encoder.encode(value()) else { return }
      line.append(UInt8(ascii: "\n"))
      write(Array(line))
    }
  }
}
