/// The standard 256-colour palette: sixteen names, a 6×6×6 cube, 24 greys.
enum Palette {
  /// The six steps of one side of the cube.
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The sixteen named colours with the values that xterm gives them.
  private static let named: [RGB] = [
    RGB(red: 0, green: 0, blue: 0), RGB(red: 205, green: 0, blue: 0),
    RGB(red: 0, green: 205, blue: 0), RGB(red: 205, green: 205, blue: 0),
    RGB(red: 0, green: 0, blue: 238), RGB(red: 205, green: 0, blue: 205),
    RGB(red: 0, green: 205, blue: 205), RGB(red: 229, green: 229, blue: 229),
    RGB(red: 127, green: 127, blue: 127), RGB(red: 255, green: 0, blue: 0),
    RGB(red: 0, green: 255, blue: 0), RGB(red: 255, green: 255, blue: 0),
    RGB(red: 92, green: 92, blue: 255), RGB(red: 255, green: 0, blue: 255),
    RGB(red: 0, green: 255, blue: 255), RGB(red: 255, green: 255, blue: 255),
  ]

  /// The value of one palette entry.
  static func rgb(of number: UInt8) -> RGB {
    let index = Int(number)
    if index < 16 { return named[index] }
    if index >= 232 {
      let grey = UInt8(8 + 10 * (index - 232))
      return RGB(red: grey, green: grey, blue: grey)
    }
    let cube = index - 16
    return RGB(red: steps[cube / 36], green: steps[cube / 6 % 6], blue: steps[cube % 6])
  }

  /// The nearest entry of the cube or of the greys; the named sixteen are left out because
  /// people change their values.
  static func nearest256(_ color: RGB) -> UInt8 {
    let cube = 36 * step(color.red) + 6 * step(color.green) + step(color.blue)
    let average = (Int(color.red) + Int(color.green) + Int(color.blue)) / 3
    let grey = min(23, max(0, (average - 3) / 10))
    let inCube = UInt8(16 + cube)
    let inGreys = UInt8(232 + grey)
    return color.distance(to: rgb(of: inGreys)) < color.distance(to: rgb(of: inCube))
      ? inGreys : inCube
  }

  /// The nearest of the first `count` named colours.
  static func nearest(_ color: RGB, among count: Int) -> UInt8 {
    var best = 0
    for index in 1..<count where color.distance(to: named[index]) < color.distance(to: named[best])
    {
      best = index
    }
    return UInt8(best)
  }

  private static func step(_ part: UInt8) -> Int {
    part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40
  }
}
