import SoukEngine
import SoukModel
import SoukScreen

extension DetailsText {
  /// What the release says of itself, its Markdown as headings, lists, code and links.
  mutating func readme() {
    guard let readme = pane.readme else {
      if pane.failure == nil { paragraph(Wording.readingReadme, .dim) }
      return
    }
    guard let text = readme.text else {
      paragraph(Wording.noReadme(readme.absence), .dim)
      return
    }
    for block in MarkdownReader.blocks(of: text.raw) { show(block) }
    if readme.isCut { paragraph(Wording.readmeCut(Readme.limit), .dim) }
  }

  private mutating func show(_ block: MarkdownBlock) {
    switch block {
    case .heading(let level, let spans):
      if !lines.isEmpty { blank() }
      flow(spans, first: level > 2 ? "" : String(repeating: "#", count: level) + " ", base: .title)
      if level == 1 { blank() }
    case .paragraph(let spans):
      flow(spans, base: .text)
      blank()
    case .item(let depth, let number, let spans):
      let mark = number.map { "\($0). " } ?? "\(glyphs.middot) "
      flow(spans, first: String(repeating: "  ", count: depth) + mark, base: .text)
    case .code(let text):
      let cells = TextWidth.truncated(
        RegistryText(text).escapedPrefix(400), to: max(1, width - 2), ellipsis: glyphs.ellipsis)
      lines.append(Line("  " + cells, theme[.info]))
    case .quote(let spans): flow(spans, first: "| ", base: .dim)
    case .rule:
      lines.append(Line(String(repeating: "-", count: min(width, 40)), theme[.border]))
    }
  }

  /// Pieces of text that flow over as many lines as they need; the first mark is not repeated.
  private mutating func flow(_ spans: [MarkdownSpan], first: String = "", base: Role) {
    let indent = String(repeating: " ", count: TextWidth.of(first))
    let room = max(4, width - indent.count)
    var line = [Span(first, theme[base])]
    var used = 0
    for span in spans {
      let style = theme[role(span.kind, base)]
      for word in Self.words(RegistryText(span.text).escapedPrefix(4_000)) {
        let cells = TextWidth.of(word)
        if used > 0, used + cells > room, !word.allSatisfy(\.isWhitespace) {
          lines.append(Line(line))
          line = [Span(indent)]
          used = 0
        }
        if used == 0, word.allSatisfy(\.isWhitespace) { continue }
        // A word that is wider than the page, as an address often is, goes on below.
        let parts = cells > room ? TextWidth.wrapped(word, to: room, limit: 20) : [word]
        for (index, part) in parts.enumerated() {
          if index > 0 {
            lines.append(Line(line))
            line = [Span(indent)]
          }
          line.append(Span(part, style))
        }
        used = (parts.count > 1 ? 0 : used) + TextWidth.of(parts.last ?? "")
      }
    }
    lines.append(Line(line))
  }

  private func role(_ kind: MarkdownSpan.Kind, _ base: Role) -> Role {
    switch kind {
    case .plain: base
    case .strong: .name
    case .code: .info
    case .link: .accent
    }
  }

  /// Words and the blanks between them, in order.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for character in text {
      let isBlank = character.isWhitespace
      if let last = words.last?.last, last.isWhitespace == isBlank {
        words[words.count - 1].append(isBlank ? "" : String(character))
      } else {
        words.append(isBlank ? " " : String(character))
      }
    }
    return words
  }
}
