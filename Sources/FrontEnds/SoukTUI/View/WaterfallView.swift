import SoukModel
import SoukScreen

/// Draws where the time of the last keys went: a bar for each, in letters of its stages.
struct WaterfallView {
  /// Where the cursor is.
  var page: WaterfallPage
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// How long a person does not notice, in microseconds: one frame of 60 a second.
  private static let unnoticed: Int64 = 16_667

  /// What stands above the page: what it is, and what the letters mean.
  static func title(_ state: BrowserState, _ theme: Theme) -> PageView.Title {
    let left = [SegmentLine.Segment(Line(Wording.waterfallTitle, theme[.title]), priority: 9)]
    let stages = KeyTiming.Stage.allCases.map {
      Line([Span("\($0.letter) ", theme[role($0)]), Span(Wording.words($0), theme[.dim])])
    }
    return (left, stages.enumerated().map { .init($1, priority: 8 - $0) })
  }

  /// Draws the rows in view, and below them the stages of the selected one in figures.
  func draw(_ canvas: inout Canvas) {
    let body = layout.body
    let place = Rect(x: 0, y: body.y, width: body.width, height: layout.rowsAboveFoot)
    let rows = state.timings
    guard !rows.isEmpty else {
      canvas.inside(place.inset(horizontal: 1, vertical: 0)) {
        $0.draw(Paragraph(Wording.noKeyYet, style: theme[.dim]), in: $0.bounds)
      }
      return
    }
    let longest = max(1, rows.reduce(0) { max($0, $1.total) })
    let glyphs = canvas.glyphs
    canvas.draw(
      ListRows(count: rows.count, first: page.first, selected: page.index, theme: theme) { index in
        rows.indices.contains(index)
          ? row(rows[index], isSelected: index == page.index, longest, glyphs) : Line()
      }, in: Rect(x: 0, y: place.y, width: place.width - 1, height: place.height))
    canvas.draw(
      Scrollbar(total: rows.count, first: page.first, visible: place.height, theme: theme),
      in: Rect(x: place.right - 1, y: place.y, width: 1, height: place.height))
    if layout.footHeight > 0, let timing = page.row(in: rows) {
      foot(timing, Rect(x: 1, y: place.bottom, width: body.width - 2, height: 3), &canvas)
    }
  }

  private func row(
    _ timing: KeyTiming, isSelected: Bool, _ longest: Int64, _ glyphs: GlyphSet
  ) -> Line {
    let width = layout.body.width - 3
    let query = width >= 70 ? 20 : 8
    func column(_ text: String, _ cells: Int) -> String {
      TextWidth.fitted(text, to: cells, ellipsis: glyphs.ellipsis) + " "
    }
    let total = TextWidth.fitted(
      Wording.milliseconds(Double(timing.total) / 1_000), to: 7, align: .right)
    let isSlow = timing.total > Self.unnoticed
    var spans = [
      Span(isSelected ? "\(glyphs.pointer) " : "  ", theme[.accent]),
      Span(column(timing.key, 7), theme[.key]),
      Span(column(RegistryText(timing.query).escapedPrefix(60), query), theme[.text]),
      Span(column(timing.backend?.rawValue ?? "", 2), theme[.dim]),
      Span("\(total) ms \(isSlow ? glyphs.up : " ") ", theme[isSlow ? .warn : .text]),
    ]
    let room = max(4, width - 2 - 8 - query - 1 - 3 - 14)
    spans += bar(timing, cells: room, longest)
    return Line(spans)
  }

  /// Letters for each stage in proportion; a stage that took any time has one at least.
  private func bar(_ timing: KeyTiming, cells: Int, _ longest: Int64) -> [Span] {
    let scale = Double(cells) / Double(longest)
    let stages = KeyTiming.Stage.allCases.filter { timing[$0] > 0 }
    var left = cells
    return stages.enumerated().compactMap { index, stage in
      // One letter is kept for each stage behind it.
      let room = left - (stages.count - 1 - index)
      guard room > 0 else { return nil }
      let count = min(room, max(1, Int((Double(timing[stage]) * scale).rounded())))
      left -= count
      return Span(String(repeating: stage.letter, count: count), theme[Self.role(stage)])
    }
  }

  private static func role(_ stage: KeyTiming.Stage) -> Role {
    switch stage {
    case .input, .write: .dim
    case .queue: .warn
    case .search: .accent
    case .verify: .good
    case .render: .info
    }
  }

  private func foot(_ timing: KeyTiming, _ place: Rect, _ canvas: inout Canvas) {
    canvas.horizontal(x: 0, y: place.y, width: layout.body.width, style: theme[.border])
    let figures = KeyTiming.Stage.allCases.map { stage in
      "\(Wording.words(stage)) \(Wording.milliseconds(Double(timing[stage]) / 1_000))"
    }
    canvas.inside(place) { part in
      part.draw(
        Paragraph(figures.joined(separator: "  ") + " ms", style: theme[.text]),
        in: Rect(x: 0, y: 1, width: part.size.width, height: 2))
    }
  }
}
