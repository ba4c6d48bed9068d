import SoukScreen

/// What a page or a window would show on a screen as high as it needs, in lines without boxes.
///
/// It is taken from the same drawing as the picture, so that nothing on the screen is left unsaid.
struct SpokenPicture {
  /// How many cells a line has.
  static let width = 100
  /// How many lines a page may have.
  private static let height = 1_000

  /// The title, where there is one.
  private var title: [String] = []
  /// The row that has the focus; nil where there is none.
  private var row: [String]?
  /// The whole text, where it is not a list.
  private var text: [String] = []

  /// What there is to tell.
  var parts: [(Narrator.Part, [String])] {
    [(.title, title), (.row, row ?? []), (.text, text)]
  }

  /// The page on top.
  static func ofPage(_ state: BrowserState) -> SpokenPicture {
    draw(state) { state, layout, canvas in
      if let page = state.pages.last {
        PageView(page: page, state: state, theme: .plain, layout: layout).draw(&canvas)
      }
      return FocusPlace.of(state, layout)
    }
  }

  /// Both backends side by side.
  static func ofComparison(_ state: BrowserState) -> SpokenPicture {
    draw(state) { state, layout, canvas in
      ComparisonView(state: state, theme: .plain).draw(layout.body, &canvas)
      return FocusPlace.of(state, layout)
    }
  }

  /// What lies over the screen.
  static func ofOverlay(_ state: BrowserState) -> SpokenPicture {
    draw(state) { state, layout, canvas in
      BrowserView.overlay(state, layout, &canvas).focus
    }
  }

  /// The status pane.
  static func ofStatus(_ state: BrowserState) -> [String] {
    draw(state) { state, layout, canvas in
      let pane = Rect(x: 0, y: 0, width: width, height: paneHeight)
      StatusView(state: state, theme: .plain).pane(pane, &canvas)
      return nil
    }.text
  }

  /// Room for every line of the status pane.
  private static let paneHeight = 20

  private static func draw(
    _ state: BrowserState,
    _ paint: (BrowserState, ScreenLayout, inout Canvas) -> FocusPlace?
  ) -> SpokenPicture {
    var state = state
    state.size = Size(width: width, height: height)
    let layout = ScreenLayout(state)
    var canvas = Canvas(state.size)
    let focus = paint(state, layout, &canvas)
    let lines = canvas.grid.lines
    var picture = SpokenPicture()
    if let focus, focus.isRow {
      picture.title = spoken([lines[layout.search.y]])
      picture.row = spoken([lines[focus.point.y]])
    } else {
      picture.text = spoken(lines)
    }
    return picture
  }

  /// Lines without what only draws: no boxes, no bars, no gaps, and none that is empty.
  static func spoken(_ lines: [String]) -> [String] {
    lines.compactMap { line in
      let bare = line.unicodeScalars.map { scalar in
        (0x2500...0x259F).contains(scalar.value) ? " " : Character(scalar)
      }
      let words = String(bare).split(separator: " ")
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }
}
