/// A window laid over the screen: a cleared box in the middle, with a title.
package struct Popup: Widget {
  /// The name in the upper side.
  package var title: Line
  /// The style of the inside.
  package var style: Style
  /// The style of the lines.
  package var border: Style
  /// The size of the whole, lines included; cut to the screen.
  package var size: Size

  /// A window in the colours of a theme.
  package init(_ title: Line, size: Size, theme: Theme) {
    self.title = title
    self.size = size
    style = theme[.popup]
    border = theme[.borderFocus].over(theme[.popup])
  }

  /// Where the window lies on a screen part.
  package func frame(in bounds: Rect) -> Rect {
    bounds.centred(size)
  }

  /// Where its contents go.
  package func inner(in bounds: Rect) -> Rect {
    frame(in: bounds).inset(horizontal: 2, vertical: 1)
  }

  package func draw(in canvas: inout Canvas) {
    let frame = frame(in: canvas.bounds)
    canvas.fill(frame, style: style)
    canvas.draw(Panel(title, border: border), in: frame)
  }
}
