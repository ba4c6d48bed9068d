import SoukEngine
import SoukModel

/// Every failing release, grouped by cause: where the cursor is and which groups are unfolded.
struct FailuresPage: RowPage {
  typealias Row = FailuresRow

  /// The groups whose releases are listed below them.
  var unfolded: Set<FailureGroup.ID> = []
  /// The row the cursor is on, from 0.
  var index = 0
  /// The first row in view.
  var first = 0
  /// What the cursor is on: it stays there while the list changes around it.
  var selected: FailuresRow.ID?

  /// The rows: groups, and the releases of those that are unfolded.
  func rows(of groups: [FailureGroup]) -> [FailuresRow] {
    groups.flatMap { group -> [FailuresRow] in
      if group.count == 1, let only = group.records.first { return [.alone(group, only)] }
      guard unfolded.contains(group.id) else { return [.group(group)] }
      return [.group(group)] + group.records.map { .entry($0) }
    }
  }

  func rows(in state: BrowserState) -> [FailuresRow] { rows(of: state.failing ?? []) }

  func areKnown(in state: BrowserState) -> Bool { state.failing != nil }
}
