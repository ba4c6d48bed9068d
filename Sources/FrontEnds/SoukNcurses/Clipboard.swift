/// Puts text on the clipboard of the terminal's own machine (xterm's OSC 52).
enum Clipboard {
  /// The longest base64 text that terminals are known to take.
  static let limit = 74_000

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The sequence; nil when the text is too long.
  ///
  /// Inside tmux it is sent twice: to tmux itself, and through it to the terminal around.
  static func sequence(_ text: String, inTmux: Bool) -> [UInt8]? {
    guard (text.utf8.count + 2) / 3 * 4 <= limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
    guard inTmux else { return plain }
    let doubled = plain.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
    return plain + Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
  }

  /// Base64 with padding (RFC 4648 section 4).
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for byte in group { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let index = Int(bits >> UInt32(18 - 6 * place) & 63)
        out.append(place <= group.count ? alphabet[index] : UInt8(ascii: "="))
      }
    }
    return out
  }
}
