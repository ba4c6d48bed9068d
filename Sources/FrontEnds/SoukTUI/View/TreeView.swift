import SoukEngine
import SoukModel
import SoukScreen

/// Draws a tree of needs: lines, name, the version that fits, what is asked for.
struct TreeView: RowsView {
  /// Where the cursor is, and the tree.
  var page: TreePage
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// What stands above the page.
  var title: PageView.Title {
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

  var emptyText: String { page.failure.map { Wording.failure($0) } ?? Wording.growing }

  var emptyRole: Role { page.failure == nil ? .dim : .bad }

  func foot(_ row: TreeRow, _ part: inout Canvas) {
    part.draw(Paragraph(Wording.foot(row), style: theme[.text]), in: part.bounds)
  }

  func row(_ row: TreeRow, _ glyphs: GlyphSet) -> Line {
    let node = row.node
    let fold = row.below == 0 ? " " : row.isFolded ? glyphs.right : glyphs.down
    var spans = [
      Span(glyphs.trunk(row.goesOn), theme[.border]), Span("\(fold) ", theme[.dim]),
      Span(node.id.name.escapedPrefix(80), theme[node.version == nil ? .bad : .name]),
      Span(" "),
      Span(
        node.version?.escapedPrefix(30) ?? Wording.missingNeed,
        theme[node.version == nil ? .bad : .version]),
    ]
    if row.isFolded { spans.append(Span("  +\(Wording.grouped(row.below))", theme[.dim])) }
    if node.isRepeated { spans.append(Span("  \(Wording.repeated)", theme[.dim])) }
    return Line(spans).truncated(to: max(4, layout.body.width - 4), glyphs: glyphs)
  }
}
