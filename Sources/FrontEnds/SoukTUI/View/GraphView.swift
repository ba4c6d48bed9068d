import SoukEngine
import SoukModel
import SoukScreen

/// Draws the graph page: a tree of nodes and values, the questions of the library, or an answer.
struct GraphView: RowsView {
  /// Where the cursor is, and the rows.
  var page: GraphPage
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// How many cells a column of an answer has at the most.
  private static let widest = 48

  /// What stands above the page.
  var title: PageView.Title {
    var right: [SegmentLine.Segment] = []
    let words: String
    switch page.content {
    case .walk:
      let node = page.trail.last.map { RegistryText($0.text).escapedPrefix(80) } ?? ""
      words = Wording.graphWalk(node, steps: page.trail.count)
      if page.trail.last?.node.flatMap({ page.known[$0] })?.isCut == true {
        right = [.init(Line(Wording.graphCut, theme[.warn]), priority: 6)]
      }
    case .questions: words = Wording.graphQuestions
    case .table(let table):
      words = Wording.graphAnswer
      right = [.init(Line(Wording.graphRows(table), theme[.text]), priority: 8)]
    case .failed: words = Wording.graphAnswer
    }
    if page.isWaiting { right = [.init(Line(Wording.graphWaiting, theme[.info]), priority: 8)] }
    let left = [
      SegmentLine.Segment(Line(Wording.graphTitle, theme[.accent]), priority: 9),
      SegmentLine.Segment(Line(words, theme[.title]), priority: 8),
    ]
    return (left, right)
  }

  /// Draws the line to ask in over the title, and gives the caret's place.
  static func prompt(
    _ page: GraphPage, _ state: BrowserState, _ theme: Theme, _ place: Rect,
    _ canvas: inout Canvas
  ) -> Point {
    canvas.fill(place, style: theme[.input])
    let start = canvas.put("\(Wording.graphTitle) ", x: 1, y: place.y, style: theme[.accent])
    let room = max(4, place.width - start - 1)
    let field = TextField(page.editor, placeholder: Wording.graphPlaceholder, theme: theme)
    canvas.draw(field, in: Rect(x: start, y: place.y, width: room, height: 1))
    let caret = field.caretColumn(width: room)
    if let more = page.suggestion(state), room > caret {
      let shown = TextWidth.truncated(more, to: room - caret, ellipsis: canvas.glyphs.ellipsis)
      canvas.put(shown, x: start + caret, y: place.y, style: theme[.placeholder])
    }
    return Point(x: start + caret, y: place.y)
  }

  var emptyText: String {
    if page.isWaiting { return Wording.graphWaiting }
    if case .failed(let error) = page.content { return Wording.failure(error) }
    return Wording.graphNothing
  }

  var emptyRole: Role { if case .failed = page.content { .bad } else { .dim } }

  func row(_ row: GraphRow, _ glyphs: GlyphSet) -> Line {
    let room = max(4, layout.body.width - 4)
    switch row.content {
    case .node(let node): return line(node, glyphs).truncated(to: room, glyphs: glyphs)
    case .question(let entry):
      let name = TextWidth.fitted(entry.name, to: 26)
      return Line([Span(name, theme[.name]), Span(" \(entry.title)", theme[.dim])])
        .truncated(to: room, glyphs: glyphs)
    case .columns(let names):
      return cells(names.map { ("?" + $0, .title) }).truncated(to: room, glyphs: glyphs)
    case .solution(let terms):
      return cells(
        terms.map { term in
          (term.map { Self.shown($0, 200) } ?? "", term?.node == nil ? .text : .name)
        }
      ).truncated(to: room, glyphs: glyphs)
    }
  }

  private func line(_ node: GraphRow.Node, _ glyphs: GlyphSet) -> Line {
    let fold = node.term.node == nil ? " " : node.isUnfolded ? glyphs.down : glyphs.right
    var spans = [
      Span(glyphs.trunk(node.goesOn), theme[.border]), Span("\(fold) ", theme[.dim]),
    ]
    if let property = node.property {
      let name = RegistryText(property).escapedPrefix(60)
      let arrow = node.isArriving ? (glyphs.isUnicode ? "← " : "<- ") : ""
      spans.append(Span("\(arrow)\(name) ", theme[.accent]))
    }
    spans.append(
      Span(Self.shown(node.term, 300), theme[node.term.node == nil ? .text : .name]))
    return Line(spans)
  }

  func foot(_ row: GraphRow, _ part: inout Canvas) {
    let text =
      switch row.content {
      case .node(let node): node.term.node ?? node.term.text
      case .question(let entry): Wording.graphQuestion(entry)
      case .columns: ""
      case .solution(let terms):
        terms.compactMap { $0.map { Self.shown($0, 200) } }.joined(separator: "  ")
      }
    let shown = RegistryText(text).escapedPrefix(400)
    part.draw(Paragraph(shown, style: theme[.text]), in: part.bounds)
  }

  /// Texts as the columns of the answer.
  private func cells(_ texts: [(String, Role)]) -> Line {
    let widths = columnWidths
    return Line(
      texts.enumerated().map { place, text in
        let isLast = place == texts.count - 1
        let width = place < widths.count ? widths[place] : Self.widest
        return Span(
          isLast ? text.0 : TextWidth.fitted(text.0, to: width) + "  ", theme[text.1])
      })
  }

  /// How wide each column is: as its rows in view need it.
  private var columnWidths: [Int] {
    guard case .table(let table) = page.content else { return [] }
    let shown = table.rows.dropFirst(max(0, page.first - 1)).prefix(layout.body.height)
    return table.columns.enumerated().map { place, name in
      let longest = shown.map { row in
        place < row.count ? row[place].map { TextWidth.of(Self.shown($0, 80)) } ?? 0 : 0
      }.max()
      return min(Self.widest, max(TextWidth.of(name) + 1, longest ?? 0))
    }
  }

  private static func shown(_ term: GraphTerm, _ length: Int) -> String {
    RegistryText(term.text).escapedPrefix(length)
  }
}
