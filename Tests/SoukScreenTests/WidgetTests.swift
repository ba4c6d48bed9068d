import Testing

@testable import SoukScreen

@Suite("Widgets draw these lines")
struct WidgetTests {
  private func lines(
    _ widget: some Widget, _ width: Int, _ height: Int = 1, _ glyphs: GlyphSet = .unicode
  ) -> [String] {
    var canvas = Canvas(Size(width: width, height: height), glyphs: glyphs)
    canvas.draw(widget, in: canvas.bounds)
    return canvas.grid.lines
  }

  private func grid(_ widget: some Widget, _ width: Int, _ height: Int = 1) -> Grid {
    var canvas = Canvas(Size(width: width, height: height))
    canvas.draw(widget, in: canvas.bounds)
    return canvas.grid
  }

  @Test("a panel has its title and its note in the upper side")
  func panel() {
    #expect(
      lines(Panel("results", note: "3 of 9"), 24, 3) == [
        "┌ results ───── 3 of 9 ┐",
        "│                      │",
        "└──────────────────────┘",
      ])
    #expect(
      lines(Panel("日本語の名前", note: "gone"), 12, 2) == ["┌ 日本語… ─┐", "└──────────┘"])
    #expect(lines(Panel("x"), 24, 2, .ascii)[0] == "+ x -------------------+")
  }

  @Test("a panel too small for a title is a box, and one too small for a box is nothing")
  func smallPanel() {
    #expect(lines(Panel("title"), 5, 2) == ["┌───┐", "└───┘"])
    #expect(lines(Panel("title"), 1, 1) == [""])
  }

  @Test("a popup clears what is below it, and only that")
  func popup() {
    var canvas = Canvas(Size(width: 12, height: 5))
    for y in 0..<5 { canvas.put("············", x: 0, y: y) }
    let popup = Popup("pick", size: Size(width: 8, height: 3), theme: .plain)
    canvas.draw(popup, in: canvas.bounds)
    #expect(
      canvas.grid.lines == [
        "············",
        "··┌ pick ┐··",
        "··│      │··",
        "··└──────┘··",
        "············",
      ])
    #expect(popup.inner(in: canvas.bounds) == Rect(x: 4, y: 2, width: 4, height: 1))
  }

  @Test("a popup larger than the screen is cut to it")
  func hugePopup() {
    let popup = Popup("x", size: Size(width: 500, height: 90), theme: .plain)
    #expect(
      popup.frame(in: Rect(Size(width: 9, height: 4))) == Rect(x: 0, y: 0, width: 9, height: 4))
  }

  @Test("a list asks only for rows in view, and marks the selected one over its whole width")
  func list() {
    var asked: [Int] = []
    let list = ListRows(count: 1_000_000, first: 500_000, selected: 500_001, theme: .plain) {
      asked.append($0)
      return Line("row \($0)")
    }
    let grid = grid(list, 14, 3)
    #expect(grid.lines == ["row 500000", "row 500001", "row 500002"])
    #expect(asked == [500_000, 500_001, 500_002])
    for x in 0..<14 {
      #expect(grid[x, 1].style.attributes.contains(.reverse))
      #expect(!grid[x, 0].style.attributes.contains(.reverse))
    }
  }

  @Test("rows that are too long end in an ellipsis, wide letters included")
  func longRows() {
    let rows: [Line] = ["abcdefgh", "日本語日本", "e\u{301}日e\u{301}日e\u{301}"]
    let list = ListRows(count: 3, first: 0, selected: nil, theme: .plain) { rows[$0] }
    #expect(lines(list, 6, 4) == ["abcde…", "日本…", "e\u{301}日e\u{301}…", ""])
  }

  @Test("a list that begins before its first row or behind its last draws what there is")
  func listOutside() {
    let list = ListRows(count: 2, first: -1, selected: 7, theme: .plain) { Line("\($0)") }
    #expect(lines(list, 3, 4) == ["", "0", "1", ""])
  }

  @Test(
    "a list scrolls no further than needed",
    arguments: [
      (selected: 0, first: 5, wanted: 0), (selected: 7, first: 5, wanted: 5),
      (selected: 12, first: 5, wanted: 8), (selected: 99, first: 0, wanted: 95),
      (selected: 3, first: 400, wanted: 3),
    ])
  func scrolling(selected: Int, first: Int, wanted: Int) {
    #expect(ListRows.first(keeping: selected, from: first, visible: 5, count: 100) == wanted)
  }

  @Test("a list shorter than its place never scrolls, and one without room starts at zero")
  func noScrolling() {
    #expect(ListRows.first(keeping: 2, from: 2, visible: 10, count: 3) == 0)
    #expect(ListRows.first(keeping: 2, from: 2, visible: 0, count: 3) == 0)
  }

  @Test("a match is still marked on the selected row, in every depth of colour")
  func matchOnSelection() throws {
    let theme = try Theme(
      name: "t",
      descriptions: [
        "text": "#c0c0c0 on #101010", "match": "#ffaf00", "selection": "#ffffff on #303070",
      ])
    for depth in ColorDepth.allCases {
      let reduced = theme.reduced(to: depth)
      let list = ListRows(count: 2, first: 0, selected: 0, theme: reduced) { _ in
        Line("ab", reduced[.name], marking: [1], reduced[.match])
      }
      let grid = grid(list, 4, 2)
      #expect(grid[0, 0].style != grid[1, 0].style, "\(depth): on the selected row")
      #expect(grid[0, 1].style != grid[1, 1].style, "\(depth): on another row")
      #expect(grid[0, 0].style != grid[0, 1].style, "\(depth): the selection itself")
    }
  }

  @Test("a sparkline rises with its values, newest at the right")
  func sparkline() {
    #expect(lines(Sparkline([0, 1, 2, 3, 4, 5, 6, 7]), 10) == ["  ▁▂▃▄▅▆▇█"])
    #expect(lines(Sparkline([9, 9, 0, 7]), 2) == ["▁█"])
    #expect(Sparkline.text([1, 2], maximum: 4, glyphs: .ascii) == "-=")
  }

  @Test("values that are no numbers draw the lowest level")
  func sparklineGarbage() {
    #expect(Sparkline.text([.nan, .infinity, -.infinity, -3]) == "▁▁▁▁")
    #expect(Sparkline.text([1, 2], maximum: .nan) == "▁▁")
    #expect(Sparkline.text([1, 2], maximum: 0) == "▁▁")
    #expect(
      Sparkline.text([.leastNonzeroMagnitude, 1e300], maximum: .leastNonzeroMagnitude) == "██")
    #expect(Sparkline.text([]).isEmpty)
  }

  @Test("a bar fills in eighths of a cell and never beyond its ends")
  func progress() {
    func bar(_ share: Double?) -> String {
      lines(ProgressBar(share, theme: .plain), 4)[0]
    }
    #expect(bar(0) == "" && bar(nil) == "" && bar(.nan) == "" && bar(-2) == "")
    #expect(bar(1) == "████" && bar(7) == "████")
    #expect(bar(0.5) == "██" && bar(0.53125) == "██▏")
    #expect(lines(ProgressBar(0.5, theme: .plain), 4, 1, .ascii) == ["##--"])
  }

  @Test("the scrollbar's thumb touches the ends only at the ends")
  func scrollbar() {
    func column(_ first: Int, total: Int = 100) -> String {
      lines(Scrollbar(total: total, first: first, visible: 10, theme: .plain), 1, 5).joined()
    }
    #expect(column(0) == "█││││" && column(90) == "││││█" && column(45) == "││█││")
    #expect(column(.max) == "││││█" && column(.min) == "█││││")
    #expect(column(0, total: 10).isEmpty)
    #expect(column(0, total: .max) == "█││││")
  }

  @Test("tabs stand there whole or not at all, the selected one always, with a mark for more")
  func tabs() {
    let titles = ["Overview", "Versions", "Trust"]
    let wide = TabBar(titles, selected: 0, theme: .plain)
    #expect(lines(wide, 40) == [" Overview  Versions  Trust"])
    #expect(wide.columns(width: 40) == [0..<10, 10..<20, 20..<27])
    #expect(lines(wide, 27) == [" Overview  Versions  Trust"])
    #expect(lines(wide, 26) == [" Overview  Versions ▶"])
    #expect(lines(wide, 20) == [" Overview ▶"])
    let last = TabBar(titles, selected: 2, theme: .plain)
    #expect(lines(last, 26) == ["◀ Versions  Trust"])
    #expect(lines(last, 17) == ["◀ Trust"])
    #expect(last.columns(width: 17) == [0..<0, 0..<0, 1..<8])
    #expect(lines(last, 9, 1, .ascii) == ["< Trust"])
    let middle = TabBar(titles, selected: 1, theme: .plain)
    #expect(lines(middle, 12) == ["◀ Versions ▶"])
    #expect(lines(middle, 5) == ["◀ Ver"], "a name that has no room at all is cut")
    #expect(TabBar(titles, selected: 9, theme: .plain).columns(width: 5) == [0..<5, 0..<0, 0..<0])
  }

  @Test("a click on a tab means its page, and one on a mark the next page out of view")
  func clicksOnTabs() {
    let bar = TabBar(["Overview", "Versions", "Trust"], selected: 1, theme: .plain)
    #expect(
      (0..<13).map { bar.page(at: $0, width: 12) } == [0] + Array(repeating: 1, count: 10) + [
        2, nil,
      ])
    #expect(bar.page(at: 3, width: 40) == 0)
    #expect(bar.page(at: 27, width: 40) == nil)
    #expect(TabBar([], selected: 0, theme: .plain).page(at: 0, width: 9) == nil)
  }

  @Test("key hints are whole or not there")
  func hints() {
    let hints = KeyHints(
      [.init("Tab", "list"), .init("F2", "v1⇄v2"), .init("^C", "quit")], theme: .plain)
    #expect(lines(hints, 40) == [" Tab list  F2 v1⇄v2  ^C quit"])
    #expect(lines(hints, 26) == [" Tab list  F2 v1⇄v2"])
    #expect(lines(hints, 8) == [""])
    #expect(hints.fitting(19).map(\.key) == ["Tab", "F2"])
    #expect(hints.fitting(18).map(\.key) == ["Tab"])
  }

  @Test("segments of the lowest priority go first, and none is cut")
  func segments() {
    let line = SegmentLine(
      [.init("cache 83%", priority: 2), .init("p50 1.2", priority: 0)],
      right: [.init("41 MB", priority: 1)])
    #expect(lines(line, 30) == [" cache 83%  p50 1.2     41 MB"])
    #expect(lines(line, 24) == [" cache 83%        41 MB"])
    #expect(lines(line, 14) == [" cache 83%"])
    #expect(lines(line, 5) == [""])
  }

  @Test("a paragraph ends in an ellipsis where its place ends")
  func paragraph() {
    #expect(lines(Paragraph("one two three four"), 9, 2) == ["one two", "three…"])
  }

  @Test("no widget minds a place without any room")
  func noRoom() {
    let theme = Theme.plain
    let widgets: [any Widget] = [
      Panel("t", note: "n"), Popup("t", size: Size(width: 4, height: 4), theme: theme),
      ListRows(count: 3, first: 0, selected: 0, theme: theme) { _ in "row" },
      TextField(LineEditor("日本"), placeholder: "p", theme: theme),
      TabBar(["a", "b"], selected: 1, theme: theme), KeyHints([.init("k", "a")], theme: theme),
      SegmentLine([.init("a")], right: [.init("b")]), Sparkline([1, 2]),
      ProgressBar(0.4, theme: theme), Paragraph("text"),
      Scrollbar(total: 9, first: 1, visible: 3, theme: theme),
    ]
    for size in [Size(width: 0, height: 0), Size(width: 0, height: 3), Size(width: 1, height: 1)] {
      for widget in widgets {
        var canvas = Canvas(size)
        widget.draw(in: &canvas)
        #expect(canvas.grid.size == size)
      }
    }
  }
}
