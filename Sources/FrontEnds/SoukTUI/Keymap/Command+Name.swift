extension Command {
  /// The name that the configuration and `souk keymap` use: `copy-name`, `page-trust`.
  ///
  /// It is made of the case's own name. Whoever renames a case takes keys away from people: a test
  /// holds the names that were given out.
  var name: String {
    let parts = String(describing: self).split(separator: "(", maxSplits: 1)
    let value = parts.dropFirst().first?.dropLast().replacing("\"", with: "")
      .split(separator: ".").last
    return ([parts.first] + [value]).compactMap { $0.map { HyphenatedName.of($0) } }
      .joined(separator: "-")
  }

  /// Whether it moves a cursor, in which case nobody looks for it in a list.
  var isMovement: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .halfUp, .halfDown, .first, .last, .left, .right: true
    default: false
    }
  }
}
