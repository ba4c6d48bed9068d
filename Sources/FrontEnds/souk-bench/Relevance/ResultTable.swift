import Foundation

/// A table of figures, a line a figure and a column a backend, beside what is aimed at.
struct ResultTable {
  private struct Line {
    let title: String
    let goal: String
    let cells: [String]
  }

  private let columns: [String]
  private var lines: [Line] = []

  /// A table with a column for each of the names.
  init(columns: [String]) {
    self.columns = columns
  }

  /// Adds a line; a value that is nil was not measured.
  mutating func add(_ title: String, goal: String = "", _ values: [Double?], digits: Int = 3) {
    let cells = values.map { $0.map { String(format: "%.\(digits)f", $0) } ?? "-" }
    lines.append(Line(title: title, goal: goal, cells: cells))
  }

  /// The table as Markdown.
  var markdown: String {
    var rows = [["what"] + columns + ["goal"]]
    rows.append(rows[0].map { _ in "---" })
    rows += lines.map { [$0.title] + $0.cells + [$0.goal] }
    return rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
