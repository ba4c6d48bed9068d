import SoukEngine
import SoukModel
import SoukScreen

/// Draws every failing release, grouped by cause.
struct FailuresView: RowsView {
  /// Where the cursor is.
  var page: FailuresPage
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// What stands above the page: how many fail, for how many causes, and how many are dealt with.
  var title: PageView.Title {
    let left = [SegmentLine.Segment(Line(Wording.failuresTitle, theme[.title]), priority: 9)]
    guard let groups = state.failing else { return (left, []) }
    let count = Line(Wording.failing(groups), theme[groups.isEmpty ? .good : .bad])
    guard !groups.isEmpty else { return (left, [.init(count, priority: 8)]) }
    return (
      left,
      [
        .init(count, priority: 8),
        .init(Line(Wording.causes(groups), theme[.dim]), priority: 5),
        .init(Line(Wording.handled(groups), theme[.dim]), priority: 3),
      ]
    )
  }

  var emptyText: String { state.failing == nil ? Wording.readingFailures : Wording.noFailures }

  /// One row: what it is about at the left, how many and since when at the right.
  func row(_ row: FailuresRow, _ glyphs: GlyphSet) -> Line {
    let tail = tail(row)
    let room = max(4, layout.body.width - 4 - TextWidth.of(tail))
    var spans: [Span] = []
    let isDone = row.records.allSatisfy(\.isHandled)
    switch row {
    case .group(let group):
      let isOpen = page.unfolded.contains(group.id)
      let fold = isOpen ? glyphs.down : glyphs.right
      spans = [
        Span(fold + " ", theme[.dim]), code(group.code, isDone),
        Span(ExplanationView.title(of: group.code) + "  ", theme[isDone ? .dim : .text]),
        Span(Wording.shared(group.shared), theme[.dim]),
      ]
    case .alone(_, let record):
      spans = [Span("  "), code(record.code, isDone)] + release(record, glyphs)
      spans.append(Span("  " + ExplanationView.title(of: record.code), theme[.dim]))
    case .entry(let record): spans = [Span("      ")] + release(record, glyphs)
    }
    let line = Line(spans).truncated(to: room, glyphs: glyphs, ambiguousWide: false)
    let blanks = String(repeating: " ", count: max(0, room - line.width))
    return Line(line.spans + [Span(blanks), Span(tail, theme[.dim])])
  }

  private func code(_ code: String, _ isDone: Bool) -> Span {
    Span(
      TextWidth.fitted(RegistryText(code).escapedPrefix(3), to: 3) + " ",
      theme[isDone ? .dim : .bad])
  }

  private func release(_ record: FailureRecord, _ glyphs: GlyphSet) -> [Span] {
    let id = record.id
    let isDone = record.isHandled
    var spans = [
      Span(
        TrustMarks.mark(record.signature, glyphs),
        theme[TrustMarks.role(record.signature.severity)]),
      Span(
        TrustMarks.mark(record.checksum, glyphs),
        theme[TrustMarks.role(record.checksum.severity)]),
      Span(" \(id.package.name.escapedPrefix(60)) ", theme[isDone ? .dim : .name]),
      Span(id.version.escapedPrefix(30), theme[.version]),
    ]
    if isDone { spans.append(Span("  \(Wording.handledMark)", theme[.good])) }
    if !record.note.isEmpty {
      spans.append(Span("  “\(record.note.escapedPrefix(60))”", theme[.info]))
    }
    return spans
  }

  /// How many, first seen, last seen: what fits.
  private func tail(_ row: FailuresRow) -> String {
    let count =
      if case .group(let group) = row { Wording.grouped(group.count) } else { "" }
    let number = TextWidth.fitted(count, to: 6, align: .right)
    let first = row.records.map(\.firstSeen).min().map { Wording.day($0) } ?? ""
    let last = row.records.map(\.lastSeen).max().map { Wording.day($0) } ?? ""
    if layout.body.width >= 90 { return "\(number)  \(Wording.seen(first, last))" }
    return layout.body.width >= 60 ? "\(number)  \(last)" : number
  }

  /// The cause of the selected row in a sentence, and the note on it.
  func foot(_ row: FailuresRow, _ part: inout Canvas) {
    var lines: [Line] = []
    if let record = row.record {
      lines.append(Line(record.cause.escapedPrefix(400), theme[.text]))
      let note = record.note.isEmpty ? Wording.noNote : record.note.escapedPrefix(400)
      lines.append(Line("\(Wording.note) \(note)", theme[.dim]))
    } else if let first = row.records.first {
      lines.append(Line(ExplanationView.title(of: row.code), theme[.text]))
      lines.append(Line("\(Wording.forExample) \(first.cause.escapedPrefix(400))", theme[.dim]))
    }
    for (index, line) in lines.enumerated() {
      let cut = line.truncated(to: part.size.width, glyphs: part.glyphs)
      part.put(cut, x: 0, y: index, style: theme[.text])
    }
  }
}
