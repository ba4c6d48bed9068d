import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen

/// Draws an order: its lines, and under them the question, how far it is, or how it ended.
struct InstallView {
  /// The order.
  var page: InstallPage
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// What stands above the page: what is asked for, and how far it is.
  static func title(_ page: InstallPage, _ theme: Theme) -> PageView.Title {
    let (verb, name) = Wording.title(page)
    let left = [
      SegmentLine.Segment(Line(verb, theme[.title]), priority: 9),
      .init(Line(RegistryText(name).escapedPrefix(60), theme[.name]), priority: 5),
    ]
    return (left, [.init(Line(Wording.stage(page.stage), theme[role(page.stage)]), priority: 7)])
  }

  private static func role(_ stage: InstallPage.Stage) -> Role {
    switch stage {
    case .preparing, .asking, .applying: .info
    case .failed: .bad
    case .ended(let answer):
      switch answer.outcome {
      case .done: .good
      case .planned, .debian: .info
      case .refused: .bad
      }
    }
  }

  /// Draws the lines in view and the foot.
  func draw(_ canvas: inout Canvas) {
    let body = layout.body
    let room = max(0, body.height - layout.installFoot)
    let lines = InstallText.lines(
      of: page, theme: theme, width: body.width - 2, glyphs: canvas.glyphs)
    let first = max(0, min(page.scroll, lines.count - room))
    canvas.inside(Rect(x: 1, y: body.y, width: body.width - 2, height: room)) { part in
      for (y, line) in lines.dropFirst(first).prefix(room).enumerated() {
        part.put(line, x: 0, y: y, style: theme[.text])
      }
    }
    canvas.draw(
      Scrollbar(total: lines.count, first: first, visible: room, theme: theme),
      in: Rect(x: body.right - 1, y: body.y, width: 1, height: room))
    foot(Rect(x: 1, y: body.y + room, width: body.width - 2, height: body.height - room), &canvas)
  }

  private func foot(_ place: Rect, _ canvas: inout Canvas) {
    guard place.height > 0 else { return }
    canvas.horizontal(x: 0, y: place.y, width: layout.body.width, style: theme[.border])
    let glyphs = canvas.glyphs
    canvas.inside(place) { part in
      for (y, line) in footLines(glyphs).prefix(place.height - 1).enumerated() {
        let cut = line.truncated(to: part.size.width, glyphs: glyphs, ambiguousWide: false)
        part.put(cut, x: 0, y: y + 1, style: theme[.text])
      }
    }
  }

  private func footLines(_ glyphs: GlyphSet) -> [Line] {
    switch page.stage {
    case .preparing(nil): [Line(Wording.resolving, theme[.dim])]
    case .preparing(let progress?): self.progress(progress, glyphs)
    case .asking(let plan):
      [
        Line(Wording.question(plan, root: InstallText.root(of: plan)), theme[.title]),
        Line(Wording.howToAnswer, theme[.dim]),
      ]
    case .applying(_, let progress?): self.progress(progress, glyphs)
    case .applying(_, nil): []
    case .failed: [Line(Wording.nothingChanged, theme[.dim])]
    case .ended(let answer): ended(answer)
    }
  }

  private func ended(_ answer: InstallationAnswer) -> [Line] {
    switch answer.outcome {
    case .done(let plan):
      let path = InstallText.path(of: page)
      return [Line(Wording.done(plan, path: path, root: answer.root), theme[.good])]
    case .planned: return [Line(Wording.nothingChanged, theme[.dim])]
    case .refused:
      return [
        Line(Wording.refused(answer), theme[.bad]), Line(Wording.inspectRefusal, theme[.dim]),
      ]
    case .debian: return [Line(Wording.commandCopied, theme[.good])]
    }
  }

  private func progress(_ progress: InstallProgress, _ glyphs: GlyphSet) -> [Line] {
    let bar = ProgressBar.text(Wording.share(progress), cells: 10, glyphs: glyphs)
    let latest = progress.package.map { [Line("\($0)", theme[.dim])] } ?? []
    return [Line([Span(bar + " ", theme[.progress]), Span(Wording.words(progress))])] + latest
  }
}
