extension Color {
  /// The nearest colour that a terminal of the given depth can show.
  ///
  /// Reducing twice gives the same as reducing once. The terminal's default stays the default.
  package func reduced(to depth: ColorDepth) -> Color {
    switch (kind, depth) {
    case (.standard, _), (_, .none): .default
    case (_, .truecolor): self
    case (.rgb(let red, let green, let blue), .indexed256):
      .indexed(Palette.nearest256(RGB(red: red, green: green, blue: blue)))
    case (_, .indexed256): self
    case (.ansi(let number), .ansi16): .ansi(number)
    case (.ansi(let number), .ansi8): .ansi(number & 7)
    case (.indexed(let number), .ansi16) where number < 16: .ansi(number)
    case (.indexed(let number), .ansi8) where number < 16: .ansi(number & 7)
    case (.indexed(let number), _):
      .ansi(Palette.nearest(Palette.rgb(of: number), among: depth == .ansi8 ? 8 : 16))
    case (.rgb(let red, let green, let blue), _):
      .ansi(
        Palette.nearest(
          RGB(red: red, green: green, blue: blue), among: depth == .ansi8 ? 8 : 16))
    }
  }

  /// The colour as red, green and blue under the standard palette; nil for the default.
  package var rgb: RGB? {
    switch kind {
    case .standard: nil
    case .ansi(let number), .indexed(let number): Palette.rgb(of: number)
    case .rgb(let red, let green, let blue): RGB(red: red, green: green, blue: blue)
    }
  }
}
