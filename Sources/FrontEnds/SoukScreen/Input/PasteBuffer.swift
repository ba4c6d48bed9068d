/// Gathers what stands between the marks of a paste.
struct PasteBuffer {
  private var bytes: [UInt8] = []

  /// What is kept of one paste, in bytes; the rest is passed over.
  static let limit = 262_144
  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Takes bytes in and returns how many; true when the end mark was among them.
  ///
  /// An end mark that has only begun stays outside until the rest of it is there.
  mutating func take(_ input: ArraySlice<UInt8>) -> (count: Int, isComplete: Bool) {
    var index = input.startIndex
    while index < input.endIndex {
      if input[index] == Self.end[0] {
        let rest = input[index...].prefix(Self.end.count)
        if rest.elementsEqual(Self.end) {
          return (index + Self.end.count - input.startIndex, true)
        }
        if Self.end.starts(with: rest) { return (index - input.startIndex, false) }
      }
      if bytes.count < Self.limit { bytes.append(input[index]) }
      index += 1
    }
    return (input.count, false)
  }

  /// The text, with one kind of line break and without any other control but the tab.
  var text: String {
    var kept = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": kept.append("\n")
      case "\n":
        if !afterReturn { kept.append("\n") }
      case "\t": kept.append(scalar)
      default:
        let isControl = scalar.value < 0x20 || scalar.value >= 0x7F && scalar.value < 0xA0
        if !isControl { kept.append(scalar) }
      }
      afterReturn = scalar == "\r"
    }
    return String(kept)
  }
}
