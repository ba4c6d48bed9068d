import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch

/// Draws the results.
struct ListView {
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// Draws the box and the rows in view.
  func draw(_ canvas: inout Canvas) {
    guard let box = layout.list else { return }
    let isFocused = state.focus == .list
    if !layout.isCompact {
      canvas.draw(
        Panel(
          Line(Wording.results(marked: state.basket.count), theme[.title]),
          border: theme[isFocused ? .borderFocus : .border]), in: box)
    }
    if state.results.count == 0 {
      canvas.inside(layout.rows.inset(horizontal: 1, vertical: 0)) {
        $0.draw(
          Paragraph(emptyText, style: theme[state.failure == nil ? .dim : .bad]), in: $0.bounds)
      }
    }
    let query = SearchQuery(parsing: state.results.tag.text)
    let marked = Set(state.basket.ids)
    let glyphs = canvas.glyphs
    canvas.draw(
      ListRows(
        count: state.results.count, first: state.first, selected: state.selection.index,
        theme: theme, focused: isFocused
      ) { row($0, query, marked, glyphs) }, in: layout.rows)
    if state.showsOldRows {
      canvas.restyle(layout.rows) { $0.with(.dim) }
    }
    if !layout.hint.isEmpty {
      canvas.inside(layout.hint.inset(horizontal: 1, vertical: 0)) {
        $0.draw(Paragraph(Wording.onlyBuiltin, style: theme[.dim]), in: $0.bounds)
      }
    }
    if let facets = layout.facets {
      FacetsView(state: state, theme: theme).line(facets, &canvas)
    }
    let bar = Scrollbar(
      total: state.results.count, first: state.first, visible: layout.rows.height, theme: theme)
    canvas.draw(
      bar, in: Rect(x: box.right - 1, y: layout.rows.y, width: 1, height: layout.rows.height))
  }

  private var emptyText: String {
    if let failure = state.failure { return Wording.failure(failure) }
    if state.isStale { return Wording.searching }
    guard state.results.tag.text.allSatisfy(\.isWhitespace) || state.status.packages == 0 else {
      return state.refresh.map { Wording.nothingFoundYet($0.registry) } ?? Wording.nothingFound
    }
    return state.refresh == nil ? Wording.empty : Wording.filling
  }

  private func row(
    _ rank: Int, _ query: SearchQuery, _ marked: Set<PackageID>, _ glyphs: GlyphSet
  ) -> Line {
    let isSelected = rank == state.selection.index
    let hit = state.results.hits[rank]
    let isMarked = hit.map { marked.contains($0.id) } ?? false
    var spans = [
      Span((isSelected ? glyphs.pointer : " ") + (isMarked ? "+" : " "), theme[.accent])
    ]
    guard let hit else {
      return Line(spans + [Span(glyphs.ellipsis, theme[.dim])])
    }
    let row = state.summaries[hit.id]
    spans += marks(row, glyphs)
    let nameWidth = max(6, layout.rows.width - 6 - versionWidth - tailWidth - margin)
    spans += name(hit, nameWidth, query, glyphs)
    guard versionWidth > 0 else { return Line(spans) }
    spans.append(Span(" "))
    spans.append(column(row?.version.escapedPrefix(versionWidth + 1), versionWidth, .version))
    if layout.showsCategory { spans += tail(row) }
    return Line(spans)
  }

  /// The category, and the word of a failing status: beside it where there is room, else in its
  /// place.
  private func tail(_ row: PackageSummary?) -> [Span] {
    let text = row?.category?.escapedPrefix(20)
    let category = column(text, categoryWidth, .category)
    guard layout.showsWords else { return [Span(" "), category] }
    guard let alarm = row.flatMap({ TrustMarks.alarm($0) }) else {
      return [Span(" "), column(text, tailWidth - 1, .category)]
    }
    let word = TextWidth.fitted(alarm.word, to: wordWidth)
    let style = theme[TrustMarks.role(alarm.severity)]
    guard hasBoth else { return [Span(" "), Span(word, style)] }
    return [Span(" "), category, Span(" "), Span(word, style)]
  }

  private func marks(_ row: PackageSummary?, _ glyphs: GlyphSet) -> [Span] {
    guard let row else { return [Span("   ")] }
    return [
      Span(
        TrustMarks.mark(row.signature, glyphs), theme[TrustMarks.role(row.signature.severity)]),
      Span(TrustMarks.mark(row.checksum, glyphs), theme[TrustMarks.role(row.checksum.severity)]),
      Span(" "),
    ]
  }

  private func name(
    _ hit: SearchHit, _ width: Int, _ query: SearchQuery, _ glyphs: GlyphSet
  ) -> [Span] {
    let sign = hit.approximate ? (glyphs.isUnicode ? " ≈" : " ~") : ""
    let room = width - TextWidth.of(sign)
    let full = hit.id.name.escapedPrefix(200)
    let text = TextWidth.truncated(full, to: room, ellipsis: glyphs.ellipsis)
    let line = Highlight.line(text, query, .name, theme[.name], theme[.match])
    let blanks = String(repeating: " ", count: max(0, room - TextWidth.of(text)))
    return line.spans + [Span(sign, theme[.warn]), Span(blanks)]
  }

  private func column(_ text: String?, _ width: Int, _ role: Role) -> Span {
    Span(TextWidth.fitted(text ?? "", to: width), theme[role])
  }

  /// A version that would leave no room for the name is left out whole.
  private var versionWidth: Int {
    layout.rows.width < 28 ? 0 : layout.rows.width < 46 ? 9 : 12
  }
  private var categoryWidth: Int { layout.rows.width < 84 ? 9 : 15 }
  private var wordWidth: Int { 13 }
  /// The blank before the right border, where a word would touch it.
  private var margin: Int { layout.showsWords ? 1 : 0 }
  /// Whether category and word stand side by side.
  private var hasBoth: Bool { layout.rows.width >= 64 }
  /// How many cells stand right of the version, the blank before them included.
  private var tailWidth: Int {
    guard layout.showsCategory else { return 0 }
    guard layout.showsWords else { return 1 + categoryWidth }
    return 1 + (hasBoth ? categoryWidth + 1 : 0) + wordWidth
  }
}
