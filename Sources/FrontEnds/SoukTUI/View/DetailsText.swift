import SoukEngine
import SoukModel
import SoukScreen

/// The pages of the details as lines.
struct DetailsText {
  /// What is shown.
  var pane: DetailsPane
  /// How it looks.
  var theme: Theme
  /// The signs to draw with.
  var glyphs: GlyphSet
  /// How many cells a line has.
  var width: Int
  /// The lines so far.
  var lines: [Line] = []

  /// The most lines of one text.
  static let textLimit = 40

  /// The lines of the shown page.
  static func lines(
    of state: BrowserState, width: Int, glyphs: GlyphSet = .unicode
  ) -> [Line] {
    var text = DetailsText(
      pane: state.details, theme: state.currentTheme, glyphs: glyphs, width: max(10, width))
    text.fill()
    return text.lines
  }

  private mutating func fill() {
    if let failure = pane.failure {
      paragraph(Wording.failure(failure), .bad)
      if pane.answer != nil { blank() }
    }
    guard let entry = pane.answer?.entry else {
      if pane.failure == nil { paragraph(Wording.loading, .dim) }
      return
    }
    switch pane.tab {
    case .overview: overview(entry)
    case .versions: versions(entry.package)
    case .dependencies: dependencies(entry.package)
    case .trust: trust()
    }
  }

  /// An empty line.
  mutating func blank() {
    lines.append(Line())
  }

  /// A text over as many lines as it takes, up to the limit.
  mutating func paragraph(_ text: String, _ role: Role = .text, indent: Int = 0) {
    let wrapped = TextWidth.wrapped(text, to: max(4, width - indent), limit: Self.textLimit)
    for line in wrapped {
      lines.append(Line(String(repeating: " ", count: indent) + line, theme[role]))
    }
  }

  /// A name and a value, the value in a column of its own.
  mutating func field(_ name: String, _ value: String?, _ role: Role = .text) {
    guard let value, !value.isEmpty else { return }
    let label = TextWidth.fitted(name, to: 11)
    let wrapped = TextWidth.wrapped(value, to: max(4, width - 11), limit: 6)
    for (index, line) in wrapped.enumerated() {
      let lead = index == 0 ? label : String(repeating: " ", count: 11)
      lines.append(Line([Span(lead, theme[.dim]), Span(line, theme[role])]))
    }
  }
}
