import SoukEngine
import SoukModel
import SoukScreen

extension Browser {
  /// Shows every failing release.
  static func openFailures(_ state: inout BrowserState) -> [Effect] {
    state.pages.append(.failures(FailuresPage()))
    return [.failures]
  }

  /// Does what a command means on the row under the cursor of the failures.
  static func onFailures(_ state: inout BrowserState, _ command: Command) -> [Effect] {
    if command == .verifyAll { return verifyAll(&state) }
    guard let row = failuresRow(state) else {
      state.notice = Notice(text: Wording.nothingToOpen)
      return []
    }
    switch command {
    case .note:
      guard let record = row.record else {
        state.notice = Notice(text: Wording.noteOnRelease)
        return []
      }
      state.overlay = .note(.failure(record.id), LineEditor(record.note.escaped))
      return []
    case .handle:
      let isHandled = row.records.allSatisfy(\.isHandled)
      return [.handle(row.records.map(\.id), !isHandled)]
    default: return []
    }
  }

  /// Opens the release under the cursor, or folds its cause open or shut.
  static func openFailure(_ state: inout BrowserState) -> [Effect] {
    switch failuresRow(state) {
    case .group(let group):
      if state.failures?.unfolded.remove(group.id) == nil {
        state.failures?.unfolded.insert(group.id)
      }
      return []
    case .alone(_, let record), .entry(let record):
      return openInspector(
        &state, Inspection(id: record.id.package, version: record.id.version))
    case nil:
      state.notice = Notice(text: Wording.nothingToOpen)
      return []
    }
  }

  /// Keeps the note that was written.
  static func keepNote(_ state: inout BrowserState) -> [Effect] {
    guard case .note(let subject, let editor) = state.overlay else { return [] }
    state.overlay = nil
    switch subject {
    case .failure(let id): return [.annotate(id, editor.text)]
    case .comparison(let verdict):
      let query = state.comparison?.tag.text ?? ""
      return [
        .give(
          Judgement(verdict: verdict, backend: .v2, other: .v1, query: query, note: editor.text))
      ]
    }
  }

  /// Moves the cursor of the failures, or folds the cause it is on.
  static func moveInFailures(
    _ state: inout BrowserState, _ command: Command, _ layout: ScreenLayout
  ) {
    guard var page = state.failures else { return }
    let rows = state.failuresRows
    switch (command, failuresRow(state)) {
    case (.left, .group(let group)?): page.unfolded.remove(group.id)
    case (.left, .entry(let record)?):
      // From a release back to its cause, as in any tree.
      guard let group = state.failing?.first(where: { $0.records.contains(record) }) else { return }
      page.unfolded.remove(group.id)
      page.selected = .group(group.id)
    case (.right, .group(let group)?): page.unfolded.insert(group.id)
    default:
      page.move(command, in: rows, screen: layout.rowsAboveFoot)
    }
    state.failures = page
  }

  /// Takes what is known of failing releases.
  static func failures(_ state: inout BrowserState, _ event: BrowserEvent) {
    switch event {
    case .failing(let groups): state.failing = groups
    case .sweeping(let progress): state.sweep = progress
    case .swept(let report):
      state.sweep = nil
      state.notice = Notice(text: Wording.swept(report))
      for release in report.releases {
        guard var row = state.summaries[release.id], row.version == release.version else {
          continue
        }
        row.signature = release.signature
        row.checksum = release.checksum
        state.summaries[release.id] = row
      }
    case .sweepEnded(let error):
      state.sweep = nil
      state.notice = error.map { .failed($0) } ?? Notice(text: Wording.sweepStopped)
    default: break
    }
  }

  private static func verifyAll(_ state: inout BrowserState) -> [Effect] {
    guard state.sweep == nil else { return [.stopVerifying] }
    state.sweep = VerificationProgress(done: 0, total: 0, failed: 0)
    return [.verifyAll]
  }

  private static func failuresRow(_ state: BrowserState) -> FailuresRow? {
    state.failures?.row(in: state.failuresRows)
  }
}
