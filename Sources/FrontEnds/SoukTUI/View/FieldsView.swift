import SoukModel
import SoukScreen

/// Draws one package as v1 and as v2 give it.
struct FieldsView {
  /// What is shown.
  var fields: FieldComparison
  /// How it looks.
  var theme: Theme

  /// Draws into the place between the search line and the status line.
  func draw(_ place: Rect, _ canvas: inout Canvas) {
    let rows = FieldRows.rows(of: fields)
    let label = 20
    let half = max(8, (place.width - label - 4) / 2)
    var head = Wording.lookupTimes(fields)
    if fields.isWhole { head += "   " + Wording.differing(rows.count { $0.differs }) }
    canvas.put(
      TextWidth.truncated(head, to: place.width - 2, ellipsis: canvas.glyphs.ellipsis),
      x: 1, y: place.y, style: theme[.text])
    canvas.draw(
      Panel(border: theme[.border]),
      in: Rect(x: 0, y: place.y + 1, width: place.width, height: place.height - 1))
    for (column, backend) in BackendKind.allCases.enumerated() {
      let title = Line(" \(Wording.title(backend)) ", theme[.title])
      canvas.put(title, x: label + column * (half + 1), y: place.y + 1)
    }
    let inner = Rect(
      x: 1, y: place.y + 2, width: place.width - 2, height: max(0, place.height - 3))
    let glyphs = canvas.glyphs
    canvas.inside(inner) { part in
      for (column, outcome) in [fields.v1, fields.v2].enumerated() {
        note(outcome, x: label + column * (half + 1), half, &part)
      }
      for (y, row) in rows.dropFirst(fields.scroll).prefix(inner.height).enumerated() {
        let style = theme[row.differs ? .different : .text]
        let sign = row.differs ? (glyphs.isUnicode ? "≠ " : "! ") : "  "
        part.put(
          sign + TextWidth.truncated(row.name, to: label - 3), x: 0, y: y,
          style: row.differs ? style : theme[.dim])
        let skipped = row.differs ? same(row, half) : 0
        let texts = [row.v1, row.v2].map {
          skipped == 0 ? $0 : glyphs.ellipsis + $0.dropFirst(skipped)
        }
        for (column, text) in texts.enumerated() {
          part.put(
            cut(text, half, glyphs), x: label + column * (half + 1), y: y, style: style)
        }
      }
    }
  }

  /// How many characters at the start to leave out, so that the first difference is in view.
  private func same(_ row: FieldRows.Row, _ width: Int) -> Int {
    let count = zip(row.v1, row.v2).prefix { $0 == $1 }.count
    return count < width - 12 ? 0 : count - 8
  }

  private func cut(_ text: String, _ width: Int, _ glyphs: GlyphSet) -> String {
    TextWidth.truncated(text, to: width, ellipsis: glyphs.ellipsis)
  }

  /// What stands in a column that has no fields.
  private func note(
    _ outcome: FieldComparison.Outcome?, x: Int, _ width: Int, _ part: inout Canvas
  ) {
    let text: String
    switch outcome {
    case .found: return
    case nil: text = Wording.loading
    case .missing: text = Wording.missing
    case .failed(let error): text = Wording.failure(error)
    }
    part.put(cut(text, width, part.glyphs), x: x, y: 0, style: theme[.dim])
  }
}
