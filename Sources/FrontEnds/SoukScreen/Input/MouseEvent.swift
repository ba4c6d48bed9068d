/// Something done with the mouse.
package struct MouseEvent: Hashable, Sendable, Codable {
  /// What was done.
  package enum Action: Hashable, Sendable, Codable {
    /// A button went down.
    case press(Button)
    /// A button came up.
    case release(Button)
    /// The mouse moved with a button down.
    case drag(Button)
    /// The mouse moved with no button down.
    case move
    /// The wheel turned up.
    case scrollUp
    /// The wheel turned down.
    case scrollDown
  }

  /// The buttons.
  package enum Button: Hashable, Sendable, Codable {
    /// The left one.
    case left
    /// The middle one.
    case middle
    /// The right one.
    case right
  }

  /// What was done.
  package let action: Action
  /// Where, counted from the top left cell.
  package let position: Point
  /// What was held down beside it.
  package let modifiers: KeyStroke.Modifiers

  /// An event.
  package init(_ action: Action, at position: Point, _ modifiers: KeyStroke.Modifiers = []) {
    self.action = action
    self.position = position
    self.modifiers = modifiers
  }
}
