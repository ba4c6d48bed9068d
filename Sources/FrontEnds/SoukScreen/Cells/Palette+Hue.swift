extension Palette {
  /// The least contrast with its ground that a named colour must have to stand for a hue.
  private static let leastContrast = 3.0
  /// The named colours around the wheel, from red by 60 degrees each.
  private static let wheel: [UInt8] = [1, 3, 2, 6, 4, 5]

  /// The named colour among the first `count` that has the hue of a colour, or is a grey as it is, and is
  /// seen best on a ground; nil where none can be seen there.
  static func named(hueOf color: RGB, on ground: Color, among count: Int) -> UInt8? {
    guard let hue = color.hue else { return grey(like: color, on: ground, among: count) }
    let number = wheel[Int((hue / 60).rounded()) % wheel.count]
    let candidates = count > 8 ? [number, number + 8] : [number]
    let seen = candidates.map { (number: $0, contrast: contrast(.ansi($0), ground) ?? 21) }
    // The plain one where both are seen as well, as on the terminal's own ground.
    guard let best = seen.reversed().max(by: { $0.contrast < $1.contrast }),
      best.contrast >= leastContrast
    else { return nil }
    return best.number
  }

  /// The nearest grey that is not the ground itself.
  private static func grey(like color: RGB, on ground: Color, among count: Int) -> UInt8? {
    (0..<UInt8(count)).filter { ($0 % 8 == 0 || $0 % 8 == 7) && Color.ansi($0) != ground }
      .min { color.distance(to: rgb(of: $0)) < color.distance(to: rgb(of: $1)) }
  }
}

extension RGB {
  /// How far the largest part must be from the smallest, of 255, for a hue to be seen.
  private static let leastChroma = 48.0

  /// The angle on the colour wheel, 0 to 360 with red at 0; nil for what is nearly grey.
  fileprivate var hue: Double? {
    let parts = [Double(red), Double(green), Double(blue)]
    let (least, most) = (parts.min() ?? 0, parts.max() ?? 0)
    let chroma = most - least
    guard chroma >= Self.leastChroma else { return nil }
    let sector =
      most == parts[0]
      ? (parts[1] - parts[2]) / chroma
      : most == parts[1] ? (parts[2] - parts[0]) / chroma + 2 : (parts[0] - parts[1]) / chroma + 4
    return (sector < 0 ? sector + 6 : sector) * 60
  }
}
