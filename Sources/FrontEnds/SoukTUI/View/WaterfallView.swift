import SoukModel
import SoukScreen

/// Draws where the time of the last keys went: a bar for each, in letters of its stages.
struct WaterfallView: RowsView {
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
  var title: PageView.Title {
    let left = [SegmentLine.Segment(Line(Wording.waterfallTitle, theme[.title]), priority: 9)]
    let stages = KeyTiming.Stage.allCases.map {
      Line([Span("\($0.letter) ", theme[Self.role($0)]), Span(Wording.words($0), theme[.dim])])
    }
    return (left, stages.enumerated().map { .init($1, priority: 8 - $0) })
  }

  var emptyText: String { Wording.noKeyYet }

  func row(_ timing: KeyTiming, _ glyphs: GlyphSet) -> Line {
    let longest = max(1, state.timings.reduce(0) { max($0, $1.total) })
    let width = layout.body.width - 3
    let query = width >= 70 ? 20 : 8
    func column(_ text: String, _ cells: Int) -> String {
      TextWidth.fitted(text, to: cells, ellipsis: glyphs.ellipsis) + " "
    }
    let total = TextWidth.fitted(
      Wording.milliseconds(Double(timing.total) / 1_000), to: 7, align: .right)
    let isSlow = timing.total > Self.unnoticed
    var spans = [
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

  func foot(_ timing: KeyTiming, _ part: inout Canvas) {
    let figures = KeyTiming.Stage.allCases.map { stage in
      "\(Wording.words(stage)) \(Wording.milliseconds(Double(timing[stage]) / 1_000))"
    }
    part.draw(
      Paragraph(figures.joined(separator: "  ") + " ms", style: theme[.text]), in: part.bounds)
  }
}
