import SoukScreen

/// Draws the list of keys, made from the keymap.
struct HelpView {
  /// How it looks.
  var theme: Theme
  /// How many lines are scrolled away at the top.
  var scroll: Int
  /// The place that is listed first.
  var place: KeyContext
  /// What is listed.
  var keymap: Keymap

  /// One line: a heading without keys, or keys and what they do.
  struct Entry: Hashable {
    /// The keys, the first one first.
    var keys: String
    /// What they do, or the place they do it in.
    var words: String
  }

  /// Every place with its keys, the given one first.
  static func lines(of keymap: Keymap, first place: KeyContext) -> [Entry] {
    var lines: [Entry] = []
    for context in [place] + KeyContext.allCases.filter({ $0 != place }) {
      if !lines.isEmpty { lines.append(Entry(keys: "", words: "")) }
      lines.append(Entry(keys: "", words: Wording.words(context)))
      for binding in keymap.bindings(in: context) {
        let keys = binding.keys.map(\.description).joined(separator: " ")
        lines.append(Entry(keys: keys, words: binding.words))
      }
    }
    return lines
  }

  /// Draws the window and says where its text begins.
  func draw(_ canvas: inout Canvas) -> FocusPlace? {
    let lines = Self.lines(of: keymap, first: place)
    let size = Size(width: 60, height: max(3, canvas.size.height - 2))
    let popup = Popup(Line(Wording.help, theme[.title]), size: size, theme: theme)
    canvas.draw(popup, in: canvas.bounds)
    let inner = popup.inner(in: canvas.bounds)
    // On a narrow screen the keys give way to what they do.
    let column = min(18, inner.width / 2 - 2)
    let first = max(0, min(scroll, lines.count - inner.height))
    canvas.inside(inner) { part in
      for (y, entry) in lines.dropFirst(first).prefix(inner.height).enumerated() {
        if entry.keys.isEmpty {
          part.put(entry.words, x: 0, y: y, style: theme[.title].over(theme[.popup]))
        } else {
          let keys = TextWidth.fitted(entry.keys, to: column)
          part.put(keys, x: 1, y: y, style: theme[.key].over(theme[.popup]))
          part.put(entry.words, x: column + 2, y: y, style: theme[.popup])
        }
      }
    }
    canvas.draw(
      Scrollbar(total: lines.count, first: first, visible: inner.height, theme: theme),
      in: Rect(x: inner.right + 1, y: inner.y, width: 1, height: inner.height))
    return FocusPlace.text(in: inner)
  }
}
