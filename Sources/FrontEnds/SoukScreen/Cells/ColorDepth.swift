/// How many colours a terminal can show.
package enum ColorDepth: Int, CaseIterable, Comparable, Sendable, Codable {
  /// No colour at all: attributes only.
  case none
  /// The eight named colours.
  case ansi8
  /// The eight named colours and their bright twins.
  case ansi16
  /// The 256-colour palette.
  case indexed256
  /// 24 bits.
  case truecolor

  package static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
