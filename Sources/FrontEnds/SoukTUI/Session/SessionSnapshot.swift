import SoukModel
import SoukScreen

/// What of a session is there again in the next one.
///
/// The basket and the widths of the panes always; the query, the selected package, the page of the details
/// and the status pane where the person asks to go on.
package struct SessionSnapshot: Hashable, Sendable, Codable {
  /// The form of the file.
  var format = Self.currentFormat
  /// What stood in the search line.
  var query = ""
  /// The selected package.
  var selected: PackageID?
  /// The page of the details, by its place.
  var tab = 0
  /// Whether the status pane was open.
  var showsStatus = false
  /// How much of the width the results have, in percent.
  var split = Self.evenSplit
  /// What was marked.
  var basket = Basket()

  /// The form that is written.
  static let currentFormat = 1
  /// How much of the width the results have before anybody changes it, in percent.
  static let evenSplit = 52
  /// How narrow and how wide the results can be made, in percent.
  static let splits = 25...75
}

extension SessionSnapshot {
  /// What is to last of a state.
  init(_ state: BrowserState) {
    self.init(
      query: state.editor.text, selected: state.selection.id, tab: state.details.tab.rawValue,
      showsStatus: state.showsStatus, split: state.split, basket: state.basket)
  }
}

extension BrowserState {
  /// Takes in what lasts of an earlier session; `goesOn` where the person asked for all of it.
  mutating func restore(_ snapshot: SessionSnapshot, goesOn: Bool) {
    guard snapshot.format == SessionSnapshot.currentFormat else { return }
    split = max(
      SessionSnapshot.splits.lowerBound, min(snapshot.split, SessionSnapshot.splits.upperBound))
    basket = snapshot.basket
    guard goesOn else { return }
    editor.replace(with: snapshot.query)
    selection = Selection(index: 0, id: snapshot.selected, isChosen: snapshot.selected != nil)
    details.tab = DetailsTab(rawValue: snapshot.tab) ?? .overview
    showsStatus = snapshot.showsStatus
  }
}
