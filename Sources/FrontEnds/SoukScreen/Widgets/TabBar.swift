/// Names of pages side by side, one of them selected; each stands there whole or not at all.
package struct TabBar: Widget {
  /// The names.
  package var titles: [String]
  /// Which is selected.
  package var selected: Int
  /// The style of the selected name.
  package var active: Style
  /// The style of the others.
  package var idle: Style

  /// A bar of one row.
  package init(_ titles: [String], selected: Int, theme: Theme, focused: Bool = true) {
    self.titles = titles
    self.selected = selected
    active = theme[focused ? .selection : .selectionIdle]
    idle = theme[.dim]
  }

  /// The columns each name takes, so that a click finds its page; none for those out of view.
  ///
  /// The names in view stand next to one another, the selected one among them. Where some are left
  /// out at a side, the cell there is a mark's. Only a selected name that is wider than the bar is cut.
  package func columns(width: Int) -> [Range<Int>] {
    let view = view(width)
    var x = view.lowerBound > 0 ? 1 : 0
    return titles.indices.map { index in
      guard view.contains(index) else { return 0..<0 }
      let start = min(x, max(0, width))
      x = min(start + cells(index), max(start, width))
      return start..<x
    }
  }

  /// The page that a click on a column means: a name's, or the next one out of view for a mark.
  package func page(at column: Int, width: Int) -> Int? {
    let view = view(width)
    let columns = columns(width: width)
    if let index = columns.firstIndex(where: { $0.contains(column) }) { return index }
    if view.lowerBound > 0, column == 0 { return view.lowerBound - 1 }
    if view.upperBound < titles.count, column == columns[view.upperBound - 1].upperBound {
      return view.upperBound
    }
    return nil
  }

  package func draw(in canvas: inout Canvas) {
    let width = canvas.size.width
    let view = view(width)
    let all = columns(width: width)
    for index in view {
      canvas.inside(Rect(x: all[index].lowerBound, y: 0, width: all[index].count, height: 1)) {
        let style = index == selected ? active : idle
        $0.put(" \(titles[index]) ", x: 0, y: 0, style: style)
      }
    }
    guard let end = view.last.map({ all[$0].upperBound }) else { return }
    if view.lowerBound > 0 { canvas.put(canvas.glyphs.left, x: 0, y: 0, style: idle) }
    if view.upperBound < titles.count { canvas.put(canvas.glyphs.right, x: end, y: 0, style: idle) }
  }

  /// The names in view: from the first one on where that reaches the selected one, else up to it.
  private func view(_ width: Int) -> Range<Int> {
    guard !titles.isEmpty else { return 0..<0 }
    let chosen = titles.indices.contains(selected) ? selected : 0
    var view = 0..<1
    while view.upperBound < titles.count, fits(view.lowerBound..<view.upperBound + 1, width) {
      view = view.lowerBound..<view.upperBound + 1
    }
    if view.contains(chosen) { return view }
    view = chosen..<chosen + 1
    while view.lowerBound > 0, fits(view.lowerBound - 1..<view.upperBound, width) {
      view = view.lowerBound - 1..<view.upperBound
    }
    return view
  }

  private func fits(_ view: Range<Int>, _ width: Int) -> Bool {
    let marks = (view.lowerBound > 0 ? 1 : 0) + (view.upperBound < titles.count ? 1 : 0)
    return view.reduce(marks) { $0 + cells($1) } <= width
  }

  private func cells(_ index: Int) -> Int { TextWidth.of(titles[index]) + 2 }
}
