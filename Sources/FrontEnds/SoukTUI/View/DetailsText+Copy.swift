import SoukEngine
import SoukModel
import SoukScreen

extension DetailsText {
  /// What `Y` copies of a page that is not the trust page: its text; nil before the package is
  /// known.
  static func copy(of pane: DetailsPane) -> String? {
    guard let entry = pane.answer?.entry else { return nil }
    var text = DetailsText(pane: pane, theme: .plain, glyphs: .unicode, width: 100)
    text.page(entry)
    let id = entry.package.id.description
    return ([id] + text.lines.map(\.text)).joined(separator: "\n")
  }
}
