import SoukScreen

/// Where everything stands on a screen of a given size; the same for drawing and for clicks.
struct ScreenLayout {
  /// Whether the screen is too small for anything but one sentence.
  let isTooSmall: Bool
  /// Whether there is room for the search line and the list alone, without boxes, header and keys.
  let isCompact: Bool
  /// The topmost line.
  let header: Rect
  /// The search line.
  let search: Rect
  /// Between the search line and the status line.
  let body: Rect
  /// The box of the results; nil where the details have the whole room.
  let list: Rect?
  /// The rows of the results.
  let rows: Rect
  /// The line under the rows that says how to get more packages; empty where it is not needed.
  let hint: Rect
  /// The box of the counts under the rows; nil where there is no room, or nothing is counted.
  let facets: Rect?
  /// The box of the details; nil where there is no room for both.
  let details: Rect?
  /// The inside of the details.
  let detailsInner: Rect
  /// The status pane; nil while it is closed.
  let status: Rect?
  /// The status line.
  let statusLine: Rect
  /// The keys.
  let footer: Rect
  /// Whether a failing status is also a word in its row.
  let showsWords: Bool
  /// Whether rows have a column for the category.
  let showsCategory: Bool

  /// The fewest columns and rows that can be drawn on.
  static let smallest = Size(width: 20, height: 5)
  /// The fewest columns and rows that have room for boxes, header and keys.
  private static let smallestWhole = Size(width: 40, height: 10)

  /// The layout for a state.
  init(_ state: BrowserState) {
    let (width, height) = (state.size.width, state.size.height)
    isTooSmall = width < Self.smallest.width || height < Self.smallest.height
    let isCompact =
      !isTooSmall
      && (width < Self.smallestWhole.width || height < Self.smallestWhole.height)
    self.isCompact = isCompact
    showsWords = width >= 100
    showsCategory = width >= 60
    let top = isCompact ? 1 : 2
    let bottom = isCompact ? 1 : 2
    header = Rect(x: 0, y: 0, width: width, height: isCompact ? 0 : 1)
    search = Rect(x: 0, y: top - 1, width: width, height: 1)
    statusLine = Rect(x: 0, y: height - bottom, width: width, height: 1)
    footer = Rect(x: 0, y: isCompact ? height : height - 1, width: width, height: isCompact ? 0 : 1)
    let room = max(0, height - top - bottom)
    let pane = state.showsStatus && !isCompact ? (room >= 16 ? 10 : room) : 0
    body = Rect(x: 0, y: top, width: width, height: room - pane)
    status = pane > 0 ? Rect(x: 0, y: top + room - pane, width: width, height: pane) : nil
    let hasBoth = width >= 80 && !isCompact
    let left = hasBoth ? width * state.split / 100 : width
    let showsList = hasBoth || state.focus != .details
    let box = Rect(x: 0, y: top, width: left, height: body.height)
    list = showsList && body.height > 2 ? box : nil
    let wantsHint = !isCompact && state.hasOnlyBuiltin && state.refresh == nil && body.height > 6
    let hintHeight = wantsHint ? (left < TextWidth.of(Wording.onlyBuiltin) + 4 ? 2 : 1) : 0
    let hasFacets =
      state.facets != nil && !isCompact && width >= 60 && showsList && body.height >= 16
    let facetsHeight = hasFacets ? 2 : 0
    facets =
      hasFacets ? Rect(x: box.x, y: box.bottom - 3, width: box.width, height: 3) : nil
    rows =
      isCompact && showsList
      ? Rect(x: 0, y: top, width: width - 1, height: body.height)
      : showsList
        ? Rect(
          x: 1, y: box.y + 1, width: box.width - 2,
          height: box.height - 2 - hintHeight - facetsHeight)
        : Rect(x: 0, y: 0, width: 0, height: 0)
    hint = Rect(x: 1, y: rows.bottom, width: rows.width, height: showsList ? hintHeight : 0)
    let side = Rect(x: left - 1, y: top, width: width - left + 1, height: body.height)
    details = body.height <= 2 ? nil : hasBoth ? side : state.focus == .details ? body : nil
    let inset = isCompact ? 0 : 1
    detailsInner =
      details.map { $0.inset(horizontal: 2 * inset, vertical: inset) }
      ?? Rect(x: 0, y: 0, width: 0, height: 0)
  }

  /// The text of the details, under the names of their pages and the blank line below these where
  /// there is room for one.
  var detailsText: Rect {
    let above = isCompact ? 1 : 2
    return Rect(
      x: detailsInner.x, y: detailsInner.y + above, width: detailsInner.width - (isCompact ? 1 : 0),
      height: max(0, detailsInner.height - above))
  }

  /// How many rows of the list are in view.
  var visibleRows: Int { rows.height }

  /// How many rows of a comparison are in view.
  var comparisonRows: Int { max(0, body.height - 3) }

  /// How many lines under the rows of a page say more of the selected one; none where room is short.
  var footHeight: Int { body.height >= 9 ? 3 : 0 }

  /// How many rows of such a page are in view.
  var rowsAboveFoot: Int { max(0, body.height - footHeight) }

  /// How many lines under an order ask, or say how far it is: never none.
  var installFoot: Int { body.height >= 9 ? 3 : min(2, body.height) }

  /// How many lines fit into a window over the screen.
  var popupRows: Int { max(1, footer.bottom - 4) }
}
