/// Names of pages side by side, one of them selected.
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
  /// Names move left as far as needed for the selected one to be seen.
  package func columns(width: Int) -> [Range<Int>] {
    var x = 0
    let all = titles.map { title in
      let start = x
      x += TextWidth.of(title) + 2
      return start..<x
    }
    guard all.indices.contains(selected) else { return all.map { clip($0, 0, width) } }
    let shift = max(0, min(all[selected].upperBound - width, all[selected].lowerBound))
    return all.map { clip($0, shift, width) }
  }

  package func draw(in canvas: inout Canvas) {
    for (index, columns) in columns(width: canvas.size.width).enumerated() where !columns.isEmpty {
      canvas.inside(Rect(x: columns.lowerBound, y: 0, width: columns.count, height: 1)) { part in
        let style = index == selected ? active : idle
        part.put(" \(titles[index]) ", x: 0, y: 0, style: style)
      }
    }
  }

  private func clip(_ range: Range<Int>, _ shift: Int, _ width: Int) -> Range<Int> {
    let start = range.lowerBound - shift
    let end = min(range.upperBound - shift, width)
    return start >= 0 && end > start ? start..<end : 0..<0
  }
}
