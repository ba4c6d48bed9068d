internal import SoukModel

/// How each meaning on the screen looks.
package struct Theme: Hashable, Sendable, Codable {
  /// What people call it.
  package let name: String
  /// How each role looks; a role without an entry looks as its fallback does.
  private var styles: [Role: Style]

  /// A theme from styles.
  package init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  /// A theme from what a theme file says: role names, each with the description of a style.
  ///
  /// Roles that are left out look like their nearest relative. Errors come in the order of the
  /// role names, so that the same file always gives the same message.
  package init(name: String, descriptions: [String: String]) throws(ThemeError) {
    var styles: [Role: Style] = [:]
    for (key, text) in descriptions.sorted(by: { $0.key < $1.key }) {
      guard let role = Role(rawValue: key) else {
        throw .unknownRole(key, nearest: Self.nearestRole(to: key))
      }
      styles[role] = try StyleParser.style(text, role: key)
    }
    self.init(name: name, styles: styles)
  }

  /// What stands for no theme of its own: light or dark, as the terminal is.
  package static let following = "auto"

  /// The names of all roles, in order.
  package static let roleNames = Role.allCases.map(\.rawValue)

  /// The style of a role.
  ///
  /// Colours that the role does not set are those of ordinary text.
  package subscript(role: Role) -> Style {
    var at = role
    while styles[at] == nil, let next = Self.fallback(at) { at = next }
    let style = styles[at] ?? .plain
    return role == .text ? style : style.over(colors(of: .text))
  }

  /// The style that a theme sets for a role, without any fallback.
  func own(_ role: Role) -> Style? {
    styles[role]
  }

  /// The same theme with one style changed.
  func setting(_ role: Role, _ style: Style) -> Theme {
    var copy = self
    copy.styles[role] = style
    return copy
  }

  private func colors(of role: Role) -> Style {
    let style = styles[role] ?? .plain
    return Style(style.foreground, on: style.background)
  }

  /// Which role a role without a style of its own looks like.
  private static func fallback(_ role: Role) -> Role? {
    switch role {
    case .text: nil
    case .selectionIdle, .caret: .selection
    case .borderFocus, .key, .title, .sparkline, .progress, .thumb, .different: .accent
    case .track: .border
    case .border, .placeholder, .hint, .version, .category: .dim
    default: .text
    }
  }

  /// The role that is nearest in spelling, if any is near.
  private static func nearestRole(to name: String) -> String? {
    let ranked = roleNames.map { ($0, Spelling.distance(name, $0)) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= 2 else { return nil }
    return best.0
  }
}
