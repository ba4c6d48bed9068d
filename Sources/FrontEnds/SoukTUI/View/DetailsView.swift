import SoukEngine
import SoukModel
import SoukScreen

/// Draws the details of the selected row.
struct DetailsView {
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// Draws the box, the tabs and the page.
  func draw(_ canvas: inout Canvas) {
    guard let box = layout.details else { return }
    let isFocused = state.focus == .details
    if !layout.isCompact {
      canvas.draw(Panel(title, border: theme[isFocused ? .borderFocus : .border]), in: box)
    }
    let inner = layout.detailsInner
    guard state.details.id != nil else {
      canvas.put(Wording.noSelection, x: inner.x, y: inner.y, style: theme[.dim])
      return
    }
    canvas.draw(
      TabBar(
        Wording.tabs, selected: state.details.tab.rawValue, theme: theme, focused: isFocused),
      in: inner.row(0))
    let page = layout.detailsText
    let lines = DetailsText.lines(of: state, width: page.width, glyphs: canvas.glyphs)
    let first = max(0, min(state.details.scroll, lines.count - 1))
    canvas.inside(page) { part in
      for (y, line) in lines.dropFirst(first).prefix(page.height).enumerated() {
        part.put(line, x: 0, y: y, style: theme[.text])
      }
    }
    canvas.draw(
      Scrollbar(total: lines.count, first: first, visible: page.height, theme: theme),
      in: Rect(x: box.right - 1, y: page.y, width: 1, height: page.height))
    if state.details.answer == nil || (state.showsOldRows && !state.selection.isChosen) {
      canvas.restyle(page) { $0.with(.dim) }
    }
  }

  private var title: Line {
    guard let id = state.details.id else { return Line(Wording.details, theme[.dim]) }
    var text = id.name.escapedPrefix(80)
    if let version = state.details.answer?.entry.package.latest.version {
      text += " " + version.escapedPrefix(30)
    }
    return Line(text, theme[.title])
  }
}
