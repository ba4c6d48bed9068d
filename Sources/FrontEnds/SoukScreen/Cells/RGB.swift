internal import Glibc

/// Red, green and blue, eight bits each, in the sRGB space.
package struct RGB: Hashable, Sendable {
  /// Red, 0 to 255.
  package let red: UInt8
  /// Green, 0 to 255.
  package let green: UInt8
  /// Blue, 0 to 255.
  package let blue: UInt8

  /// A colour from its three parts.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The relative luminance, 0 for black to 1 for white (WCAG 2.2, "relative luminance").
  package var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// How far two colours are apart to the eye, roughly: weighted squares, no unit.
  func distance(to other: RGB) -> Int {
    let red = Int(self.red) - Int(other.red)
    let green = Int(self.green) - Int(other.green)
    let blue = Int(self.blue) - Int(other.blue)
    return 3 * red * red + 6 * green * green + blue * blue
  }

  private func linear(_ part: UInt8) -> Double {
    let share = Double(part) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}

/// The contrast ratio of two colours, 1 (equal) to 21 (black on white); WCAG 2.2 success
/// criterion 1.4.3 asks for at least 4.5.
///
/// Palette colours count with their standard values; the terminal's default has none, so that a
/// pair with a default in it gives nil.
package func contrast(_ one: Color, _ other: Color) -> Double? {
  guard let first = one.rgb, let second = other.rgb else { return nil }
  let (light, dark) = (
    max(first.luminance, second.luminance), min(first.luminance, second.luminance)
  )
  return (light + 0.05) / (dark + 0.05)
}
