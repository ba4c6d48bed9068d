/// Something that can be drawn: a plain value, drawn as often as wanted with the same result.
package protocol Widget {
  /// Draws on the whole of the canvas's bounds.
  func draw(in canvas: inout Canvas)
}
