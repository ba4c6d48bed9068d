import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen

/// The pages of the details as lines.
struct DetailsText: LinePage {
  /// What is shown.
  var pane: DetailsPane
  /// The installed release of the package; nil where none is.
  var installed: LockedPackage?
  /// How it looks.
  var theme: Theme
  /// The signs to draw with.
  var glyphs: GlyphSet
  /// How many cells a line has.
  var width: Int
  /// The lines so far.
  var lines: [Line] = []

  /// The lines of the shown page.
  static func lines(
    of state: BrowserState, width: Int, glyphs: GlyphSet = .unicode
  ) -> [Line] {
    var text = DetailsText(
      pane: state.details,
      installed: state.details.id.flatMap { state.installed?.lock.package($0) },
      theme: state.currentTheme, glyphs: glyphs, width: max(10, width))
    text.fill()
    return text.lines
  }

  private mutating func fill() {
    if let failure = pane.failure {
      paragraph(Wording.failure(failure), .bad)
      if pane.answer != nil { blank() }
    }
    guard let entry = pane.answer?.entry else {
      if pane.failure == nil { paragraph(Wording.loading, .dim) }
      return
    }
    page(entry)
  }

  /// Adds the lines of the page that is shown.
  mutating func page(_ entry: CatalogueEntry) {
    switch pane.tab {
    case .overview: overview(entry)
    case .versions: versions(entry.package)
    case .dependencies: dependencies(entry.package)
    case .trust: trust()
    case .validation: validation()
    case .maturity: maturity()
    case .readme: readme()
    }
  }
}
