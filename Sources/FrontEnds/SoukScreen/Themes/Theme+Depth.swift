extension Theme {
  /// The theme as a terminal of the given depth can show it.
  ///
  /// With sixteen or eight colours, text takes the named colour of its hue, where that can be seen on its
  /// ground, and what has none stays grey: good, bad and accent stay apart. Without colour the attributes of `plain` are added, so that each meaning that colour carried
  /// is still there. With few colours, a match that has become like ordinary text turns bold and
  /// underlined, and a selection that has become like the background is shown in reverse.
  package func reduced(to depth: ColorDepth) -> Theme {
    if depth == .truecolor { return self }
    var styles: [Role: Style] = [:]
    for role in Role.allCases {
      var style = self[role].reduced(to: depth)
      style.foreground = Self.keepingHue(of: self[role], as: style, depth)
      if depth == .none, let plain = Theme.plain.own(role) { style = style.with(plain.attributes) }
      styles[role] = style
    }
    return Theme(name: name, styles: styles).distinct()
  }

  /// The foreground of a reduced style, with the hue that it had before.
  private static func keepingHue(
    of full: Style, as reduced: Style, _ depth: ColorDepth
  ) -> Color {
    guard depth == .ansi8 || depth == .ansi16, let color = full.foreground.rgb,
      let named = Palette.named(
        hueOf: color, on: reduced.background, among: depth == .ansi8 ? 8 : 16)
    else { return reduced.foreground }
    return .ansi(named)
  }

  /// The theme with match and selection made to stand out where they do not.
  private func distinct() -> Theme {
    var theme = self
    if theme[.match].looksLike(theme[.text]) || theme[.match].looksLike(theme[.name]) {
      theme = theme.setting(.match, theme[.match].with([.bold, .underline]))
    }
    if theme[.selection].background == theme[.text].background,
      !theme[.selection].attributes.contains(.reverse)
    {
      theme = theme.setting(.selection, theme[.selection].with(.reverse))
    }
    if matchOnSelection(theme).looksLike(theme[.selection]) {
      theme = theme.setting(.match, theme[.match].with([.bold, .underline]))
    }
    return theme
  }

  private func matchOnSelection(_ theme: Theme) -> Style {
    theme.own(.match)?.over(theme[.selection]) ?? theme[.selection]
  }
}

extension Style {
  /// Whether a person could not tell two styles apart.
  func looksLike(_ other: Style) -> Bool {
    foreground == other.foreground && background == other.background
      && attributes.subtracting(.dim) == other.attributes.subtracting(.dim)
  }
}
