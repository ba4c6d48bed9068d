import SoukModel

/// What is installed, as a list: where the cursor is.
struct InstalledPage: RowPage {
  typealias Row = InstalledRow

  /// The row the cursor is on, from 0.
  var index = 0
  /// The first row in view.
  var first = 0
  /// The package the cursor is on: it stays there while the list changes around it.
  var selected: PackageID?

  func rows(in state: BrowserState) -> [InstalledRow] { state.installedRows }

  func areKnown(in state: BrowserState) -> Bool { state.installed != nil }
}
