import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch

/// Draws how the matches are spread: a line under the results, and the window to choose from.
struct FacetsView {
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme

  /// How many values of a facet the line shows at the most.
  private static let shown = 4

  /// Draws the line into its box.
  func line(_ box: Rect, _ canvas: inout Canvas) {
    guard let facets = state.facets else { return }
    canvas.draw(Panel(Line(Wording.facets, theme[.title]), border: theme[.border]), in: box)
    var segments: [SegmentLine.Segment] = []
    for (place, facet) in [Facet.category, .verdict, .license, .registry].enumerated() {
      let values = facets[facet]
      guard values.count > 1 || facet == .category else { continue }
      for (rank, counted) in values.prefix(Self.shown).enumerated() {
        let value = RegistryText(counted.value).escapedPrefix(16)
        let line = Line([
          Span(value + " ", theme[.category]), Span(Wording.grouped(counted.count), theme[.dim]),
        ])
        segments.append(.init(line, priority: 100 - 10 * rank - place))
      }
    }
    let inner = box.inset(horizontal: 2, vertical: 1)
    canvas.draw(SegmentLine(segments, gap: 2, style: theme[.text]), in: inner)
    if !state.areFacetsCurrent { canvas.restyle(inner) { $0.with(.dim) } }
  }

  /// Draws the window to choose from and says where the selected value is.
  func window(selected: Int, _ canvas: inout Canvas) -> FocusPlace? {
    let choices = state.facetChoices
    let width = min(56, canvas.size.width - 4)
    let size = Size(width: width, height: min(canvas.size.height - 2, max(1, choices.count) + 2))
    let popup = Popup(Line(Wording.facetsTitle, theme[.title]), size: size, theme: theme)
    canvas.draw(popup, in: canvas.bounds)
    let inner = popup.inner(in: canvas.bounds)
    guard !choices.isEmpty else {
      canvas.put(Wording.noFacets, x: inner.x, y: inner.y, style: theme[.popup])
      return nil
    }
    let first = ListRows.first(
      keeping: selected, from: 0, visible: inner.height, count: choices.count)
    let pointer = canvas.glyphs.pointer
    canvas.draw(
      ListRows(count: choices.count, first: first, selected: selected, theme: theme) { index in
        guard choices.indices.contains(index) else { return Line() }
        let choice = choices[index]
        let count = Wording.grouped(choice.counted.count)
        let name = TextWidth.fitted(QueryWording.name(choice.facet), to: 10)
        let room = max(4, inner.width - 14 - TextWidth.of(count))
        let value = TextWidth.fitted(RegistryText(choice.counted.value).escapedPrefix(80), to: room)
        let lead = index == selected ? pointer : " "
        return Line("\(lead) \(name) \(value) \(count)", theme[.popup])
      }, in: inner)
    return FocusPlace.row(selected, from: first, of: choices.count, in: inner)
  }
}
