import SoukEngine
import SoukModel
import SoukScreen

/// Draws a tree of needs: lines, name, the version that fits, what is asked for.
struct TreeView {
  /// Where the cursor is, and the tree.
  var page: TreePage
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// What stands above the page.
  static func title(_ page: TreePage, _ theme: Theme) -> PageView.Title {
    let name = page.root.name.escapedPrefix(80)
    let left = [SegmentLine.Segment(Line(Wording.treeTitle(name), theme[.title]), priority: 9)]
    guard let tree = page.tree else { return (left, []) }
    let missing = Set(tree.nodes.filter { $0.version == nil }.map(\.id)).count
    var right = [
      SegmentLine.Segment(
        Line(Wording.needs(Set(tree.nodes.dropFirst().map(\.id)).count), theme[.text]), priority: 8)
    ]
    if missing > 0 {
      right.append(.init(Line(Wording.missingNeeds(missing), theme[.bad]), priority: 7))
    }
    if tree.isCut { right.append(.init(Line(Wording.treeCut, theme[.warn]), priority: 6)) }
    return (left, right)
  }

  /// Draws the rows in view, and below them what is asked for on the selected one.
  func draw(_ canvas: inout Canvas) {
    let body = layout.body
    let place = Rect(x: 0, y: body.y, width: body.width, height: layout.rowsAboveFoot)
    let rows = page.rows
    guard !rows.isEmpty else {
      let text = page.failure.map { Wording.failure($0) } ?? Wording.growing
      canvas.inside(place.inset(horizontal: 1, vertical: 0)) {
        $0.draw(
          Paragraph(text, style: theme[page.failure == nil ? .dim : .bad]), in: $0.bounds)
      }
      return
    }
    let glyphs = canvas.glyphs
    canvas.draw(
      ListRows(count: rows.count, first: page.first, selected: page.index, theme: theme) { index in
        rows.indices.contains(index)
          ? row(rows[index], isSelected: index == page.index, glyphs) : Line()
      }, in: Rect(x: 0, y: place.y, width: place.width - 1, height: place.height))
    canvas.draw(
      Scrollbar(total: rows.count, first: page.first, visible: place.height, theme: theme),
      in: Rect(x: place.right - 1, y: place.y, width: 1, height: place.height))
    guard layout.footHeight > 0, let row = page.row(in: rows) else { return }
    canvas.horizontal(x: 0, y: place.bottom, width: body.width, style: theme[.border])
    canvas.inside(
      Rect(x: 1, y: place.bottom + 1, width: body.width - 2, height: body.bottom - place.bottom - 1)
    ) {
      $0.draw(Paragraph(Wording.foot(row), style: theme[.text]), in: $0.bounds)
    }
  }

  private func row(_ row: TreeRow, isSelected: Bool, _ glyphs: GlyphSet) -> Line {
    let node = row.node
    let fold = row.below == 0 ? " " : row.isFolded ? glyphs.right : glyphs.down
    var spans = [
      Span(isSelected ? "\(glyphs.pointer) " : "  ", theme[.accent]),
      Span(trunk(row.goesOn, glyphs), theme[.border]), Span("\(fold) ", theme[.dim]),
      Span(node.id.name.escapedPrefix(80), theme[node.version == nil ? .bad : .name]),
      Span(" "),
      Span(
        node.version?.escapedPrefix(30) ?? Wording.missingNeed,
        theme[node.version == nil ? .bad : .version]),
    ]
    if row.isFolded { spans.append(Span("  +\(Wording.grouped(row.below))", theme[.dim])) }
    if node.isRepeated { spans.append(Span("  \(Wording.repeated)", theme[.dim])) }
    return Line(spans).truncated(to: max(4, layout.body.width - 2), glyphs: glyphs)
  }

  /// The lines that lead from the root to a row.
  private func trunk(_ goesOn: [Bool], _ glyphs: GlyphSet) -> String {
    let isUnicode = glyphs.isUnicode
    return goesOn.enumerated().map { index, more in
      let isLast = index == goesOn.count - 1
      if isLast { return more ? (isUnicode ? "├─" : "|-") : (isUnicode ? "└─" : "`-") }
      return more ? (isUnicode ? "│ " : "| ") : "  "
    }.joined()
  }
}
