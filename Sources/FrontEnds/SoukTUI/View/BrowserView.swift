import SoukEngine
import SoukModel
import SoukScreen

/// Draws the state: the same state gives the same picture.
enum BrowserView {
  /// The picture of a state on a terminal that can do so much.
  static func draw(_ state: BrowserState, capabilities: Capabilities) -> Frame {
    TextWidth.$isAmbiguousWide.withValue(capabilities.ambiguousWide) {
      picture(state, capabilities)
    }
  }

  /// The picture before with the search line of this state in it: all that a typed key changes before it
  /// is answered, in a fraction of the time that a whole picture takes.
  ///
  /// Nil where the search line is not what is typed in, or the picture is of another size.
  static func echo(
    _ state: BrowserState, over picture: Frame, capabilities: Capabilities
  ) -> Frame? {
    guard state.pages.isEmpty, state.overlay == nil, picture.grid.size == state.size,
      KeyContext.typing.contains(Keymap.context(of: state))
    else { return nil }
    return TextWidth.$isAmbiguousWide.withValue(capabilities.ambiguousWide) {
      let layout = ScreenLayout(state)
      guard !layout.isTooSmall else { return nil }
      var canvas = Canvas(over: picture.grid, capabilities: capabilities)
      let caret = searchLine(state, state.currentTheme, layout, &canvas)
      return Frame(grid: canvas.grid, cursor: caret)
    }
  }

  /// The picture that a loop showed in this state: an echo over the one before, or a whole one.
  static func replayed(
    _ state: BrowserState, isEcho: Bool, over picture: Frame?, capabilities: Capabilities
  ) -> Frame {
    guard isEcho, let picture,
      let echo = echo(state, over: picture, capabilities: capabilities)
    else { return draw(state, capabilities: capabilities) }
    return echo
  }

  private static func picture(_ state: BrowserState, _ capabilities: Capabilities) -> Frame {
    let theme = state.currentTheme
    var canvas = Canvas(state.size, capabilities: capabilities, style: theme[.text])
    let layout = ScreenLayout(state)
    guard !layout.isTooSmall else {
      let sign = canvas.glyphs.isUnicode ? "×" : "x"
      for (y, text) in Wording.tooSmall(state.size, sign: sign).enumerated() {
        canvas.put(text, x: 0, y: y, style: theme[y == 0 ? .text : .dim])
      }
      return Frame(grid: canvas.grid)
    }
    header(state, theme, layout, &canvas)
    var caret = Point(x: 0, y: 0)
    if let page = state.pages.last {
      PageView(page: page, state: state, theme: theme, layout: layout).draw(&canvas)
      if case .why(let page) = page {
        caret = WhyText.title(page, theme, layout.search, &canvas)
      } else if let graph = state.graph, graph.isTyping {
        caret = GraphView.prompt(graph, state, theme, layout.search, &canvas)
      }
    } else {
      caret = searchLine(state, theme, layout, &canvas)
    }
    if !state.pages.isEmpty {
      // The page has the whole body.
    } else if state.comparison != nil {
      if layout.isCompact {
        canvas.inside(layout.body) {
          $0.draw(Paragraph(Wording.needsRoom, style: theme[.dim]), in: $0.bounds)
        }
      } else {
        ComparisonView(state: state, theme: theme).draw(layout.body, &canvas)
      }
    } else {
      ListView(state: state, theme: theme, layout: layout).draw(&canvas)
      DetailsView(state: state, theme: theme, layout: layout).draw(&canvas)
    }
    if let status = layout.status {
      StatusView(state: state, theme: theme).pane(status, &canvas)
    }
    StatusView(state: state, theme: theme).line(layout.statusLine, &canvas)
    canvas.fill(layout.footer, style: theme[.footer])
    canvas.draw(KeyHints(state.keymap.footer(of: state), theme: theme), in: layout.footer)
    if state.showsWelcome, state.pages.isEmpty {
      WelcomeView(hints: state.keymap.footer(of: state), theme: theme)
        .draw(in: layout.details ?? layout.rows, &canvas)
    }
    let over = overlay(state, layout, &canvas)
    // The cursor is where the focus is: who magnifies or hears the screen follows it.
    let focus = state.overlay == nil ? FocusPlace.of(state, layout) : over.focus
    let showsCaret = KeyContext.typing.contains(Keymap.context(of: state))
    return Frame(
      grid: canvas.grid, cursor: showsCaret ? over.caret ?? caret : focus?.point)
  }

  private static func header(
    _ state: BrowserState, _ theme: Theme, _ layout: ScreenLayout, _ canvas: inout Canvas
  ) {
    let glyphs = canvas.glyphs
    // The registry whose packages are shown alone stands in brackets.
    let registries = state.registries.map { registry in
      registry.name == state.registryTab ? "[\(registry.name)]" : "\(registry.name)"
    }
    let names =
      state.isReplay ? Wording.bundle : registries.joined(separator: " \(glyphs.middot) ")
    var left = [SegmentLine.Segment(Line("souk", theme[.title]), priority: 9)]
    if let label = state.label {
      left.append(.init(Line("\(glyphs.middot) \(label)", theme[.warn]), priority: 9))
    }
    if !names.isEmpty {
      left.append(.init(Line("\(glyphs.chevron) \(names)", theme[.header]), priority: 3))
    }
    var right: [SegmentLine.Segment] = []
    if !state.isReplay { right.append(.init(Line("gate \(state.gate.rawValue)"), priority: 8)) }
    if let backend = state.results.backend {
      let light = state.showsOldRows ? glyphs.circle : glyphs.dot
      let line = Line([
        Span("\(glyphs.middot) answered by \(backend.rawValue) "),
        Span(light, theme[state.results.fellBackFrom == nil ? .good : .warn]),
      ])
      right.append(.init(line, priority: 7))
    }
    canvas.draw(
      SegmentLine(left, right: right, gap: 1, style: theme[.header]), in: layout.header)
  }

  private static func searchLine(
    _ state: BrowserState, _ theme: Theme, _ layout: ScreenLayout, _ canvas: inout Canvas
  ) -> Point {
    var right = ""
    if state.comparison == nil, state.results.tag.sequence > 0 {
      right = Wording.count(state.results.total, of: state.status.packages)
      if layout.showsCategory { right += Wording.sort(state.results.tag.text) }
      // What leaves no room to type goes whole.
      if TextWidth.of(right) > layout.search.width - 18 { right = "" }
    }
    let field = TextField(state.editor, placeholder: Wording.placeholder, theme: theme)
    let room = max(8, layout.search.width - 4 - TextWidth.of(right) - 2)
    let place = Rect(x: 3, y: layout.search.y, width: room, height: 1)
    canvas.fill(layout.search, style: theme[.input])
    canvas.put("/", x: 1, y: layout.search.y, style: theme[.accent])
    canvas.draw(field, in: place)
    QueryMarks(state: state, theme: theme)
      .draw(place, caret: field.caretColumn(width: room), &canvas)
    canvas.put(
      right, x: layout.search.width - 1 - TextWidth.of(right), y: layout.search.y,
      style: state.showsOldRows ? theme[.dim] : theme[.input])
    return Point(x: 3 + field.caretColumn(width: room), y: layout.search.y)
  }
}
