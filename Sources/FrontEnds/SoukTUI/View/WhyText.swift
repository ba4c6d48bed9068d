import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch

/// Why a package stands in the list, or does not, as lines.
struct WhyText: LinePage {
  /// What is shown.
  var page: WhyPage
  /// How it looks.
  var theme: Theme
  /// The signs to draw with.
  var glyphs: GlyphSet
  /// How many cells a line has.
  var width: Int
  /// The lines so far.
  var lines: [Line] = []

  /// The lines of a page.
  static func lines(
    of page: WhyPage, theme: Theme, width: Int, glyphs: GlyphSet = .unicode
  ) -> [Line] {
    var text = WhyText(page: page, theme: theme, glyphs: glyphs, width: max(10, width))
    text.fill()
    return text.lines
  }

  /// Draws the line in which a name is typed, and gives the caret's place.
  static func title(
    _ page: WhyPage, _ theme: Theme, _ place: Rect, _ canvas: inout Canvas
  ) -> Point {
    canvas.fill(place, style: theme[.input])
    let label = Wording.whyTitle + " "
    canvas.put(label, x: 1, y: place.y, style: theme[.accent])
    let field = TextField(page.editor, placeholder: Wording.whyPlaceholder, theme: theme)
    let start = 1 + TextWidth.of(label)
    let room = max(4, place.width - start - 1)
    canvas.draw(field, in: Rect(x: start, y: place.y, width: room, height: 1))
    return Point(x: start + field.caretColumn(width: room), y: place.y)
  }

  private mutating func fill() {
    guard !page.name.isEmpty else {
      paragraph(Wording.whyNothing, .dim)
      return
    }
    let name = RegistryText(page.name).escapedPrefix(100)
    let query = RegistryText(page.query).escapedPrefix(100)
    paragraph(Wording.why(name, query: query), .title)
    for backend in BackendKind.allCases {
      blank()
      switch page.answers[backend] {
      case nil: lines.append(Line("\(backend.rawValue)  \(Wording.searching)", theme[.dim]))
      case .failed(let error): paragraph("\(backend.rawValue)  \(error.message)", .bad)
      case .explained(let all): for one in all { explain(one) }
      }
    }
    guard case .explained(let all)? = page.answers.values.first(where: \.isExplained),
      all.contains(where: { !$0.found.isEmpty })
    else { return }
    blank()
    lines.append(Line(Wording.whyFound, theme[.title]))
    for found in all.flatMap(\.found) { show(found) }
  }

  private mutating func explain(_ explanation: QueryExplanation) {
    let who = explanation.id.map { "  \($0.registry)" } ?? ""
    let lead = explanation.backend.rawValue + who + "  "
    if let score = explanation.score {
      lines.append(
        Line([Span(lead, theme[.dim]), Span(Wording.standing(score, explanation), theme[.good])]))
      for part in score.parts {
        let word = part.word.map { " (\(RegistryText($0).escapedPrefix(40)))" } ?? ""
        lines.append(
          Line([
            Span(Self.points(part.value) + "  ", theme[.info]),
            Span(QueryWording.name(part.kind) + word, theme[.text]),
          ]))
      }
      lines.append(
        Line([
          Span(Self.points(score.score) + "  ", theme[.title]), Span(Wording.whySum, theme[.title]),
        ]))
    } else {
      lines.append(Line([Span(lead, theme[.dim]), Span(Wording.whyAbsent, theme[.warn])]))
    }
    for reason in explanation.reasons {
      paragraph("\(glyphs.middot) \(QueryWording.reason(reason))", .text, indent: 2)
    }
  }

  /// A text with what matched in it marked; between brackets too, for those without colours.
  private mutating func show(_ found: MatchedField) {
    let scalars = Array(found.text.raw.unicodeScalars.prefix(max(20, width)))
    func piece(_ range: Range<Int>) -> String {
      let clamped = range.clamped(to: 0..<scalars.count)
      return RegistryText(String(String.UnicodeScalarView(scalars[clamped]))).escapedPrefix(200)
    }
    let part = RegistryText(found.part).escapedPrefix(40)
    var spans = [Span("  \(part) · \(found.field.rawValue): ", theme[.dim])]
    var position = 0
    for span in found.spans where span.upperBound <= scalars.count && span.lowerBound >= position {
      spans.append(Span(piece(position..<span.lowerBound), theme[.text]))
      spans.append(Span("[" + piece(span) + "]", theme[.match]))
      position = span.upperBound
    }
    spans.append(Span(piece(position..<scalars.count), theme[.text]))
    lines.append(Line(spans))
  }

  /// Points in a column of their own, two digits behind the point.
  private static func points(_ value: Double) -> String {
    let hundredths = Int64((value * 100).rounded())
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    let text = "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
    return TextWidth.fitted(text, to: 12, align: .right)
  }
}

extension WhyPage.Answer {
  /// Whether there is an explanation.
  fileprivate var isExplained: Bool { if case .explained = self { true } else { false } }
}
