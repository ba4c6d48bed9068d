extension Theme {
  /// What ordinary text must have to be read (WCAG 2.2, success criterion 1.4.3).
  package static let leastContrast = 4.5

  /// The roles that text is written in; lines, bars and carets are not among them.
  package static let textRoles: [Role] = [
    .text, .dim, .accent, .match, .selection, .selectionIdle, .title, .good, .warn, .bad, .info,
    .header, .footer, .key, .hint, .input, .placeholder, .popup, .name, .version, .category,
    .different,
  ]

  /// How well each role can be read: the contrast of its two colours, 1 to 21; nil where one of them
  /// is the terminal's own.
  package var contrasts: [(role: Role, ratio: Double?)] {
    Self.textRoles.map { role in
      let style = self[role]
      return (role, contrast(style.foreground, style.background))
    }
  }

  /// The contrast of the role that is hardest to read; nil where the terminal decides everywhere.
  package var lowestContrast: Double? { contrasts.compactMap(\.ratio).min() }

  /// The roles that cannot be read well enough, worst first.
  package func unreadable(below least: Double = leastContrast) -> [Role] {
    contrasts.compactMap { item in item.ratio.map { (item.role, $0) } }
      .filter { $0.1 < least }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Whether its text is darker than its ground; nil where either is the terminal's own.
  package var isLight: Bool? {
    let style = self[.text]
    guard let ink = style.foreground.rgb, let ground = style.background.rgb else { return nil }
    return ink.luminance < ground.luminance
  }
}
