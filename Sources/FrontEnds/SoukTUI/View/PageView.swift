import SoukEngine
import SoukModel
import SoukScreen

/// Draws a page that takes the place of search line, results and details.
struct PageView {
  /// The page.
  var page: Page
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// Draws the title in the place of the search line, and the page below it.
  func draw(_ canvas: inout Canvas) {
    switch page {
    case .inspector(let page):
      title(InspectorText.title(page.inspection, theme, canvas.glyphs), &canvas)
      let lines = InspectorText.lines(
        of: page.inspection, theme: theme, width: layout.body.width - 2, glyphs: canvas.glyphs)
      text(lines, scroll: page.scroll, &canvas)
    case .failures(let page):
      rows(FailuresView(page: page, state: state, theme: theme, layout: layout), &canvas)
    case .dashboard(let page): dashboard(page, &canvas)
    case .why(let page):
      let lines = WhyText.lines(
        of: page, theme: theme, width: layout.body.width - 2, glyphs: canvas.glyphs)
      text(lines, scroll: page.scroll, &canvas)
    case .install(let page):
      title(InstallView.title(page, theme), &canvas)
      InstallView(page: page, theme: theme, layout: layout).draw(&canvas)
    case .installed(let page):
      rows(InstalledView(page: page, state: state, theme: theme, layout: layout), &canvas)
    case .operations(let page):
      rows(OperationsView(page: page, state: state, theme: theme, layout: layout), &canvas)
    case .tree(let page):
      rows(TreeView(page: page, state: state, theme: theme, layout: layout), &canvas)
    case .graph(let page):
      rows(GraphView(page: page, state: state, theme: theme, layout: layout), &canvas)
    case .basket(let page):
      rows(BasketView(page: page, state: state, theme: theme, layout: layout), &canvas)
    case .searches(let page):
      rows(SearchesView(page: page, state: state, theme: theme, layout: layout), &canvas)
    case .waterfall(let page):
      rows(WaterfallView(page: page, state: state, theme: theme, layout: layout), &canvas)
    }
  }

  /// Both ends of the title line.
  typealias Title = (left: [SegmentLine.Segment], right: [SegmentLine.Segment])

  private func title(_ title: Title, _ canvas: inout Canvas) {
    canvas.draw(
      SegmentLine(title.left, right: title.right, gap: 2, style: theme[.input]),
      in: layout.search)
  }

  private func rows(_ view: some RowsView, _ canvas: inout Canvas) {
    title(view.title, &canvas)
    view.draw(&canvas)
  }

  private func dashboard(_ page: DashboardPage, _ canvas: inout Canvas) {
    let left = [SegmentLine.Segment(Line(Wording.dashboardTitle, theme[.title]), priority: 9)]
    var right: [SegmentLine.Segment] = []
    if let progress = state.surveying, progress.total > 0 {
      right = [.init(Line(Wording.judged(progress), theme[.info]), priority: 5)]
    }
    title((left, right), &canvas)
    guard let survey = state.survey else {
      text([Line(Wording.surveying, theme[.dim])], scroll: 0, &canvas)
      return
    }
    let lines = DashboardText.lines(
      of: survey, theme: theme, width: layout.body.width - 2, glyphs: canvas.glyphs)
    text(lines, scroll: page.scroll, &canvas)
  }

  private func text(_ lines: [Line], scroll: Int, _ canvas: inout Canvas) {
    let body = layout.body
    let first = max(0, min(scroll, lines.count - body.height))
    canvas.inside(body.inset(horizontal: 1, vertical: 0)) { part in
      for (y, line) in lines.dropFirst(first).prefix(body.height).enumerated() {
        part.put(line, x: 0, y: y, style: theme[.text])
      }
    }
    canvas.draw(
      Scrollbar(total: lines.count, first: first, visible: body.height, theme: theme),
      in: Rect(x: body.right - 1, y: body.y, width: 1, height: body.height))
  }
}
