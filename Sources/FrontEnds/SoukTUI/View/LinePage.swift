import SoukScreen

/// A page of text that is put together line by line.
protocol LinePage {
  /// How it looks.
  var theme: Theme { get }
  /// The signs to draw with.
  var glyphs: GlyphSet { get }
  /// How many cells a line has.
  var width: Int { get }
  /// The lines so far.
  var lines: [Line] { get set }
}

extension LinePage {
  /// An empty line.
  mutating func blank() {
    lines.append(Line())
  }

  /// A text over as many lines as it takes, up to 40.
  mutating func paragraph(_ text: String, _ role: Role = .text, indent: Int = 0) {
    let wrapped = TextWidth.wrapped(text, to: max(4, width - indent), limit: 40)
    for line in wrapped {
      lines.append(Line(String(repeating: " ", count: indent) + line, theme[role]))
    }
  }

  /// A name and an address, which can be opened where it stands whole in one line.
  mutating func address(_ name: String, _ value: String?, column: Int = 11) {
    guard let value, Hyperlink.isTarget(value), TextWidth.of(value) <= width - column else {
      field(name, value, column: column)
      return
    }
    lines.append(
      Line([
        Span(TextWidth.fitted(name, to: column), theme[.dim]),
        Span(value, theme[.text].with(.link)),
      ]))
  }

  /// A name and a value, the value in a column of its own.
  ///
  /// - Parameter column: the cells that the name takes.
  mutating func field(
    _ name: String, _ value: String?, _ role: Role = .text, column: Int = 11, limit: Int = 6
  ) {
    guard let value, !value.isEmpty else { return }
    let label = TextWidth.fitted(name, to: column)
    let wrapped = TextWidth.wrapped(value, to: max(4, width - column), limit: limit)
    for (index, line) in wrapped.enumerated() {
      let lead = index == 0 ? label : String(repeating: " ", count: column)
      lines.append(Line([Span(lead, theme[.dim]), Span(line, theme[role])]))
    }
  }
}
