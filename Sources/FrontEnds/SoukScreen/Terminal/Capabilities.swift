/// What a terminal can do.
package struct Capabilities: Hashable, Sendable, Codable {
  /// How many colours it shows.
  package var colorDepth: ColorDepth
  /// Whether it shows more than ASCII.
  package var isUnicode: Bool
  /// Whether ambiguous scalars take two cells.
  package var ambiguousWide: Bool
  /// Whether it holds back a frame until it is complete (private mode 2026).
  package var synchronizedOutput: Bool

  /// Whether it takes a question that it may not know for what it is, and shows nothing of it.
  package var takesQuestions: Bool

  /// Whether it is known to open an address that is laid under a text (OSC 8).
  package var hyperlinks: Bool

  /// A full terminal unless said otherwise.
  package init(
    colorDepth: ColorDepth = .truecolor, isUnicode: Bool = true, ambiguousWide: Bool = false,
    synchronizedOutput: Bool = true, takesQuestions: Bool = true,
    hyperlinks: Bool = false
  ) {
    self.colorDepth = colorDepth
    self.isUnicode = isUnicode
    self.ambiguousWide = ambiguousWide
    self.synchronizedOutput = synchronizedOutput
    self.takesQuestions = takesQuestions
    self.hyperlinks = hyperlinks
  }

  /// The signs to draw with: box drawing is ambiguous, so that where those take two cells the
  /// ASCII twins stand in.
  package var glyphs: GlyphSet { isUnicode && !ambiguousWide ? .unicode : .ascii }
}
