/// The keys that act now, in one line; hints that do not fit are left out whole, last first.
package struct KeyHints: Widget {
  /// One key and what it does.
  package struct Hint: Hashable, Sendable {
    /// The key's name.
    package let key: String
    /// What it does, in a word or two.
    package let action: String

    /// A hint.
    package init(_ key: String, _ action: String) {
      self.key = key
      self.action = action
    }
  }

  /// The hints, most useful first.
  package var hints: [Hint]
  /// The style of the keys.
  package var key: Style
  /// The style of what they do.
  package var action: Style

  /// A line of hints.
  package init(_ hints: [Hint], theme: Theme) {
    self.hints = hints
    key = theme[.key]
    action = theme[.hint]
  }

  /// The hints that fit into a width, whole.
  package func fitting(_ width: Int) -> [Hint] {
    var used = 1
    var kept: [Hint] = []
    for hint in hints {
      let needed =
        TextWidth.of(hint.key) + 1 + TextWidth.of(hint.action) + (kept.isEmpty ? 0 : 2)
      guard used + needed <= width else { break }
      used += needed
      kept.append(hint)
    }
    return kept
  }

  package func draw(in canvas: inout Canvas) {
    var x = 1
    for hint in fitting(canvas.size.width) {
      x = canvas.put(hint.key, x: x, y: 0, style: key)
      x = canvas.put(hint.action, x: x + 1, y: 0, style: action) + 2
    }
  }
}
