import SoukModel
import SoukScreen

/// Expected and found bytes side by side as hexadecimal digits, differing ones marked.
///
/// A differing byte has a colour and a `^^` below it, so that it shows without colours too.
struct HexComparison {
  /// What is compared.
  var bytes: ByteComparison
  /// How it looks.
  var theme: Theme
  /// The signs to draw with.
  var glyphs: GlyphSet
  /// How many cells a line has.
  var width: Int

  /// A heading, the names of the sides, and the rows of bytes.
  var lines: [Line] {
    let differences = Set(bytes.differences)
    let count = max(bytes.expected.count, bytes.found.count)
    var lines = [Line(Wording.compared(bytes), theme[.dim])]
    let blanks = String(repeating: " ", count: Self.offsetWidth + 2)
    lines.append(
      Line(
        blanks + TextWidth.fitted(Wording.expected, to: sideWidth) + "   " + Wording.found,
        theme[.dim]))
    for start in stride(from: 0, to: count, by: perRow) {
      let row = start..<min(start + perRow, count)
      let offset = String(bytes.offset + Int64(start), radix: 16)
      let zeros = String(repeating: "0", count: max(0, Self.offsetWidth - offset.count))
      lines.append(
        Line(
          [Span("\(zeros)\(offset)  ", theme[.dim])] + side(bytes.expected, row, differences)
            + [Span(" \(glyphs.track) ", theme[.dim])] + side(bytes.found, row, differences)))
      if row.contains(where: differences.contains) {
        let marks = marks(row, differences)
        lines.append(
          Line(blanks + TextWidth.fitted(marks, to: sideWidth) + "   " + marks, theme[.different]))
      }
    }
    return lines
  }

  private static let offsetWidth = 8

  /// How many bytes of each side stand in a row: what fits of 16, 8 or 4.
  private var perRow: Int {
    [16, 8].first { Self.offsetWidth + 2 + 3 + 2 * Self.width(of: $0) <= width } ?? 4
  }

  private var sideWidth: Int { Self.width(of: perRow) }

  /// The cells that so many bytes take in groups of two.
  private static func width(of count: Int) -> Int { count * 2 + count / 2 - 1 }

  private func side(_ side: [UInt8], _ row: Range<Int>, _ differences: Set<Int>) -> [Span] {
    var spans: [Span] = []
    for index in row.lowerBound..<row.lowerBound + perRow {
      if index > row.lowerBound, index.isMultiple(of: 2) { spans.append(Span(" ")) }
      let text =
        side.indices.contains(index)
        ? HexDigits.text([side[index]]) : row.contains(index) ? "--" : "  "
      spans.append(Span(text, theme[differences.contains(index) ? .different : .text]))
    }
    return spans
  }

  private func marks(_ row: Range<Int>, _ differences: Set<Int>) -> String {
    var text = ""
    for index in row {
      if index > row.lowerBound, index.isMultiple(of: 2) { text += " " }
      text += differences.contains(index) ? "^^" : "  "
    }
    return text
  }
}
