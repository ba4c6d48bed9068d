import SoukScreen

/// A table for people, fitted to the width of the terminal.
///
/// Columns keep their natural width up to a limit each; the flexible one takes what is left, and
/// goes altogether where less than ten cells would be left for it.
struct TextTable {
  /// How narrow a column may become before whole columns go.
  private static let least = 12
  /// How narrow the first column may become before others go.
  private static let leastFirst = 26
  private let columns: [Column]
  private var rows: [[String]] = []

  /// One column.
  struct Column {
    /// The heading.
    var title: String
    /// The most cells that the column takes.
    var limit: Int = 40
    /// Whether its values end at the same cell, as numbers do.
    var isNumeric: Bool = false
    /// Whether it takes what the others leave.
    var isFlexible: Bool = false
  }

  /// Makes a table without rows.
  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row of text that is safe to show; missing cells are empty.
  mutating func append(_ cells: [String]) {
    rows.append(cells)
  }

  /// The lines of the table: the heading first, no blanks at the ends.
  ///
  /// - Parameter width: the cells there are; nil where nothing is to be cut.
  func lines(width: Int?) -> [String] {
    let widths = fitted(to: width)
    return ([columns.map(\.title)] + rows).map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, column) in columns.enumerated() where widths[index] > 0 {
      if !line.isEmpty { line += "  " }
      let cell = index < cells.count ? cells[index] : ""
      line += TextWidth.fitted(
        cell, to: widths[index], align: column.isNumeric ? .right : .left)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private func fitted(to width: Int?) -> [Int] {
    var widths = columns.enumerated().map { index, column in
      let natural = ([column.title] + rows.map { index < $0.count ? $0[index] : "" })
        .reduce(0) { max($0, TextWidth.of($1)) }
      return width == nil || column.isFlexible ? natural : min(natural, column.limit)
    }
    guard let width, let flexible = columns.firstIndex(where: \.isFlexible) else { return widths }
    let others = widths.indices.filter { $0 != flexible && widths[$0] > 0 }
    let taken = others.reduce(0) { $0 + widths[$1] + 2 }
    let left = width - taken
    widths[flexible] = left < 10 ? 0 : min(widths[flexible], left)
    return left < 10 ? narrowed(widths, to: width) : widths
  }

  /// Takes cells from wide columns until the line fits, then the last columns as wholes; the first
  /// one, which says what the row is about, gives way last.
  private func narrowed(_ natural: [Int], to width: Int) -> [Int] {
    var widths = natural
    func excess() -> Int { widths.reduce(-2) { $1 > 0 ? $0 + $1 + 2 : $0 } - width }
    while excess() > 0 {
      let widest = widths.indices.dropFirst().filter { !columns[$0].isNumeric }
        .max { widths[$0] < widths[$1] }
      if let widest, widths[widest] > Self.least {
        widths[widest] -= 1
      } else if widths[0] > Self.leastFirst {
        widths[0] -= 1
      } else if let last = widths.lastIndex(where: { $0 > 0 }), last > 1 {
        widths[last] = 0
      } else if widths[0] > Self.least {
        widths[0] -= 1
      } else {
        break
      }
    }
    return widths
  }
}
