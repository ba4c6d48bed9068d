/// The signs that pictures are drawn with; each has an ASCII twin of the same width.
package struct GlyphSet: Hashable, Sendable {
  /// Whether these are the Unicode signs.
  package let isUnicode: Bool
  /// Stands where text was cut off; one cell.
  package let ellipsis: String
  /// Points at the selected row.
  package let pointer: String
  /// Stands between steps of a path.
  package let chevron: String
  /// A filled light.
  package let dot: String
  /// A light with nothing behind it.
  package let circle: String
  /// Between parts of a line.
  package let middot: String
  /// Both ways.
  package let both: String
  /// Up, as of a rank.
  package let up: String
  /// Down, as of a rank.
  package let down: String
  /// Left, as of a side.
  package let left: String
  /// Right, as of a side.
  package let right: String
  /// The part of a scrollbar in view.
  package let thumb: String
  /// The rest of a scrollbar.
  package let track: String
  /// Rising levels of a sparkline, lowest first.
  package let levels: [String]
  /// Filling of one cell of a progress bar, from empty to full.
  package let fills: [String]

  /// Unicode signs.
  package static let unicode = GlyphSet(
    isUnicode: true, ellipsis: "…", pointer: "▸", chevron: "▸", dot: "●", circle: "○",
    middot: "·", both: "⇄", up: "▲", down: "▼", left: "◀", right: "▶", thumb: "█", track: "│",
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    fills: [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"])

  /// ASCII twins.
  package static let ascii = GlyphSet(
    isUnicode: false, ellipsis: "~", pointer: ">", chevron: ">", dot: "*", circle: "o",
    middot: "-", both: "/", up: "^", down: "v", left: "<", right: ">", thumb: "#", track: "|",
    levels: ["_", ".", "-", ":", "=", "+", "*", "#"], fills: ["-", "#"])
}
