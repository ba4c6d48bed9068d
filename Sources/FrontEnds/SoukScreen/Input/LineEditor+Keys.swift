extension LineEditor {
  /// Does what a key means while a line is edited; false when it means nothing here.
  package mutating func handle(_ stroke: KeyStroke) -> Bool {
    switch (stroke.key, stroke.modifiers) {
    case (.character(let character), []), (.character(let character), .shift):
      insert(String(character))
    case (.backspace, []), (.backspace, .shift), (.character("h"), .control): deleteBackward()
    case (.delete, []): deleteForward()
    case (.backspace, .alt), (.backspace, .control), (.character("w"), .control):
      deleteWordBackward()
    case (.character("u"), .control): deleteToStart()
    case (.character("k"), .control): deleteToEnd()
    case (.left, []), (.character("b"), .control): moveLeft()
    case (.right, []), (.character("f"), .control): moveRight()
    case (.left, .control), (.left, .alt), (.character("b"), .alt): moveWordLeft()
    case (.right, .control), (.right, .alt), (.character("f"), .alt): moveWordRight()
    case (.home, []), (.character("a"), .control): moveToStart()
    case (.end, []), (.character("e"), .control): moveToEnd()
    default: return false
    }
    return true
  }
}
