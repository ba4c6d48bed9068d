/// The cells that a text takes, one after the other.
///
/// Every base scalar begins a cell; marks join the cell before them, up to a bound, so that no
/// pile of accents grows without end. A joined emoji is shown as its first part, and skin tones
/// are left out: that form has the same two cells on every terminal. Controls, C1, directional
/// overrides and noncharacters turn into a visible sign, whatever was done to the text before.
struct TextCells: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  private let ambiguousWide: Bool

  /// The largest number of marks kept on one base.
  private static let marksPerCell = 6
  private static let joiner: UInt32 = 0x200D
  private static let emojiSelector: UInt32 = 0xFE0F

  /// The cells of a text; ambiguous scalars take two where the terminal says so.
  init(_ text: some StringProtocol, ambiguousWide: Bool = TextWidth.isAmbiguousWide) {
    scalars = String(text).unicodeScalars.makeIterator()
    self.ambiguousWide = ambiguousWide
    ahead = scalars.next()
  }

  /// The next cell, or nil at the end; O(1) but for the marks it gathers.
  mutating func next() -> TextCell? {
    while let scalar = take() {
      switch CellClass.of(scalar, ambiguousWide: ambiguousWide) {
      case .narrow: return gather(onto: scalar, width: 1)
      case .wide: return gather(onto: scalar, width: 2)
      case .control: return TextCell(Self.visible(scalar), width: 1)
      case .regional: return flag(scalar)
      case .mark: return gather(onto: "\u{A0}", width: 1, first: scalar)
      case .ignored: continue
      }
    }
    return nil
  }

  /// The sign that stands for a scalar which no terminal may receive.
  static func visible(_ control: Unicode.Scalar) -> Unicode.Scalar {
    switch control.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + control.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  private mutating func take() -> Unicode.Scalar? {
    let scalar = ahead
    ahead = scalars.next()
    return scalar
  }

  private mutating func flag(_ first: Unicode.Scalar) -> TextCell {
    guard let second = ahead, (0x1F1E6...0x1F1FF).contains(second.value) else {
      return TextCell(first, width: 2, isRisky: true)
    }
    _ = take()
    return TextCell(String.UnicodeScalarView([first, second]), base: first, width: 2)
  }

  private mutating func gather(
    onto base: Unicode.Scalar, width start: Int, first: Unicode.Scalar? = nil
  ) -> TextCell {
    var width = start
    var cluster: String.UnicodeScalarView? = first.map { String.UnicodeScalarView([base, $0]) }
    while let scalar = ahead {
      let value = scalar.value
      if value < 0x300 && value != 0xAD { break }
      if value == Self.joiner {
        _ = take()
        skipJoined(to: base)
        continue
      }
      if value == Self.emojiSelector {
        _ = take()
        if width == 1, base.properties.isEmoji, cluster == nil, !isLoneKeycapBase(base) {
          cluster = String.UnicodeScalarView([base, scalar])
          width = 2
        }
        continue
      }
      if (0x1F3FB...0x1F3FF).contains(value), base.properties.isEmojiModifierBase {
        _ = take()
        continue
      }
      switch CellClass.of(scalar, ambiguousWide: false) {
      case .mark:
        _ = take()
        var grown = cluster ?? String.UnicodeScalarView([base])
        if grown.count <= Self.marksPerCell { grown.append(scalar) }
        cluster = grown
      case .ignored: _ = take()
      default:
        return cell(base, cluster, width)
      }
    }
    return cell(base, cluster, width)
  }

  private func cell(
    _ base: Unicode.Scalar, _ cluster: String.UnicodeScalarView?, _ width: Int
  ) -> TextCell {
    if let cluster { return TextCell(cluster, base: base, width: width) }
    let value = base.value
    let isPictograph = width == 2 && (value >= 0x1F000 && value < 0x20000 || value < 0x2E80)
    return TextCell(base, width: width, isRisky: isPictograph && value >= 0x2000)
  }

  /// A digit, `#` or `*` takes two cells only as a keycap, not by a selector alone.
  private func isLoneKeycapBase(_ base: Unicode.Scalar) -> Bool {
    base.isASCII && ahead?.value != 0x20E3
  }

  /// Leaves out the emoji that a joiner ties to the one already taken.
  private mutating func skipJoined(to base: Unicode.Scalar) {
    guard !base.isASCII, base.properties.isEmoji, let scalar = ahead, !scalar.isASCII,
      scalar.properties.isEmoji
    else { return }
    _ = take()
    if ahead?.value == Self.emojiSelector { _ = take() }
    if let tone = ahead, (0x1F3FB...0x1F3FF).contains(tone.value) { _ = take() }
  }
}
