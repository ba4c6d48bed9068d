extension Grid {
  /// The picture as text with the sequences that switch styles, a line for each row.
  ///
  /// Each line ends in the terminal's own style, so that it can be cut out of the rest.
  package var ansi: String {
    var bytes: [UInt8] = []
    for y in 0..<height {
      var style = Style.plain
      for x in 0..<width where !self[x, y].glyph.isContinuation {
        let next = self[x, y].style.unlinked
        if next != style { SGR.write(from: style, to: next, into: &bytes) }
        style = next
        bytes += text(x: x, y: y).utf8
      }
      if style != .plain { SGR.write(from: style, to: .plain, into: &bytes) }
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
