import Foundation

/// One picture of the browsing screen, taken apart along the lines it is drawn with.
///
/// Meant for a screen of 80 columns or more, where results and details stand side by side.
struct BrowsePicture {
  /// The whole picture, line by line, without blanks at the ends.
  let lines: [String]

  /// Takes a picture apart.
  init(_ screen: String) {
    lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The topmost line: registries, gate and the backend that answered.
  var header: String { lines.first ?? "" }

  /// What stands in the search line; its placeholder where nothing does.
  var query: String {
    guard lines.count > 1 else { return "" }
    let parts = lines[1].components(separatedBy: "   ").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    return parts.first.map { String($0.drop { $0 == "/" || $0 == " " }) } ?? ""
  }

  /// How many packages match and how many there are; nil where the line does not say.
  var counts: (matching: Int, all: Int)? {
    guard lines.count > 1 else { return nil }
    let words = lines[1].components(separatedBy: " ").filter { !$0.isEmpty }
    guard let of = words.lastIndex(of: "of"), of > 0, of + 1 < words.count,
      let matching = Self.number(words[of - 1]), let all = Self.number(words[of + 1])
    else { return nil }
    return (matching, all)
  }

  /// The line above the keys: figures, progress or a notice.
  var status: String { lines.count > 1 ? lines[lines.count - 2] : "" }

  /// The keys.
  var footer: String { lines.last ?? "" }

  /// The rows of the results, without the borders; the counts below them, which may come later, are not
  /// among them.
  var rows: [String] {
    inside.prefix { !$0.hasPrefix("├") }.map { cut($0, 1..<split) }.filter { !$0.isEmpty }
  }

  /// The name in the row with the pointer, as far as the row shows it.
  var selected: String? {
    rows.first { $0.hasPrefix("▸") }.flatMap(Self.name)
  }

  /// The name in a row: the word behind pointer and marks, as far as the row shows it.
  static func name(_ row: String) -> String? {
    let words = row.drop { $0 == "▸" }.split(separator: " ")
    guard words.count > 1 else { return nil }
    return String(words[1].prefix { $0 != "…" })
  }

  /// The title of the details: name and version.
  var title: String {
    guard lines.count > 2 else { return "" }
    let words = Array(lines[2]).dropFirst(split + 1).drop { $0 == " " }
    return String(words.prefix { $0 != "─" }).trimmingCharacters(in: .whitespaces)
  }

  /// The lines of the details under the tabs, without the borders.
  var details: [String] {
    inside.dropFirst(2).map { cut($0, split + 1..<Array($0).count - 1) }
  }

  /// What stands beside a label of the details; two blanks tell a label from running text.
  func field(_ label: String) -> String? {
    details.first { $0.hasPrefix(label + "  ") }
      .map { $0.dropFirst(label.count).trimmingCharacters(in: .whitespaces) }
  }

  /// The lines between the top and the bottom of the two boxes.
  private var inside: [String] {
    let end = lines.firstIndex { $0.hasPrefix("└") } ?? lines.count
    return end > 3 ? Array(lines[3..<end]) : []
  }

  /// The column of the border between the boxes.
  private var split: Int {
    lines.count > 2 ? Array(lines[2]).firstIndex(of: "┬") ?? 0 : 0
  }

  private func cut(_ line: String, _ columns: Range<Int>) -> String {
    let cells = Array(line)
    let range = columns.clamped(to: 0..<cells.count)
    return String(cells[range]).trimmingCharacters(in: .whitespaces)
  }

  private static func number(_ text: String) -> Int? {
    Int(text.filter { $0 != "," })
  }
}
