import SoukScreen

extension RowPage {
  /// Most pages have such lines.
  static var hasFoot: Bool { true }

  /// The rows of most pages are there from the start.
  func areKnown(in state: BrowserState) -> Bool { true }

  /// Where the rows stand on a screen.
  static func place(in layout: ScreenLayout) -> Rect {
    let body = layout.body
    let height = hasFoot ? layout.rowsAboveFoot : body.height
    return Rect(x: 0, y: body.y, width: body.width, height: height)
  }

  /// The page with its cursor in view and on its row, after whatever has changed.
  func placed(in state: BrowserState, _ layout: ScreenLayout) -> any RowPage {
    var page = self
    page.place(
      rows(in: state), areKnown: areKnown(in: state), visible: Self.place(in: layout).height)
    return page
  }

  /// The page with its cursor where a command moves it.
  func moved(_ command: Command, in state: BrowserState, _ layout: ScreenLayout) -> any RowPage {
    var page = self
    page.move(command, in: rows(in: state), screen: Self.place(in: layout).height)
    return page
  }

  /// The page with its cursor on the row at a place of the screen, if one is there.
  func pointed(
    at point: Point, in state: BrowserState, _ layout: ScreenLayout
  ) -> any RowPage {
    let (rows, place) = (rows(in: state), Self.place(in: layout))
    let row = first + point.y - place.y
    guard point.y < place.bottom, rows.indices.contains(row) else { return self }
    var page = self
    page.select(row, of: rows)
    return page
  }

  /// Where the row under the cursor is on the screen; nil where it is out of view.
  func focus(in state: BrowserState, _ layout: ScreenLayout) -> FocusPlace? {
    FocusPlace.row(
      index, from: first, of: rows(in: state).count, in: Self.place(in: layout))
  }
}
