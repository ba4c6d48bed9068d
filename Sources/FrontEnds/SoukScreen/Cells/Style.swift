/// How a cell is drawn: two colours and a set of attributes.
package struct Style: Hashable, Sendable, Codable {
  /// The attributes that a terminal can switch on; any number at once.
  package struct Attributes: OptionSet, Hashable, Sendable, Codable {
    /// One bit for each attribute.
    package let rawValue: UInt8

    /// A set from its bits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier strokes.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter than the rest.
    package static let dim = Attributes(rawValue: 2)
    /// Slanted.
    package static let italic = Attributes(rawValue: 4)
    /// A line below.
    package static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    package static let reverse = Attributes(rawValue: 16)
    /// A line through.
    package static let strikethrough = Attributes(rawValue: 32)
    /// The address that the cells spell can be opened, where the terminal knows how (OSC 8).
    package static let link = Attributes(rawValue: 64)
  }

  /// The colour of the strokes.
  package var foreground: Color
  /// The colour behind them.
  package var background: Color
  /// What is switched on besides.
  package var attributes: Attributes

  /// A style; left out, the colours are the terminal's own and nothing is switched on.
  package init(
    _ foreground: Color = .default, on background: Color = .default, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours and no attribute.
  package static let plain = Style()

  /// This style laid over another: where it has no colour of its own the one below shows, and
  /// the attributes of both count.
  package func over(_ below: Style) -> Style {
    Style(
      foreground.isDefault ? below.foreground : foreground,
      on: background.isDefault ? below.background : background,
      attributes.union(below.attributes))
  }

  /// The same style with further attributes.
  package func with(_ more: Attributes) -> Style {
    Style(foreground, on: background, attributes.union(more))
  }

  /// The same style of cells that no link is laid under.
  var unlinked: Style { Style(foreground, on: background, attributes.subtracting(.link)) }

  /// What of the style can be seen where nothing is drawn: the colour behind, and lines.
  package var onBlank: Style {
    attributes.isDisjoint(with: [.underline, .reverse, .strikethrough])
      ? Style(on: background) : self
  }

  /// The nearest style that a terminal of the given depth can show.
  ///
  /// Two different colours that become one would hide the text; the foreground then turns to
  /// black or white, whichever stands out.
  package func reduced(to depth: ColorDepth) -> Style {
    var near = Style(
      foreground.reduced(to: depth), on: background.reduced(to: depth), attributes)
    if near.foreground == near.background, !near.background.isDefault, foreground != background {
      let isLight = (near.background.rgb?.luminance ?? 0) > 0.18
      near.foreground = isLight ? .ansi(0) : depth == .ansi8 ? .ansi(7) : .ansi(15)
    }
    return near
  }
}
