import SoukEngine
import SoukModel
import SoukSearch

/// A search's answer as a person reads it.
struct SearchText {
  private let query: String
  private let offset: Int
  private let found: SearchResult
  private let paint: Paint

  /// Prepares the table of one search.
  init(query: String, offset: Int, _ found: SearchResult, paint: Paint) {
    self.query = query
    self.offset = offset
    self.found = found
    self.paint = paint
  }

  /// The lines: a table and a count, or one sentence where nothing was found.
  func lines(width: Int?) -> [String] {
    guard !found.rows.isEmpty else {
      let total = found.answer.page.total
      return [
        total == 0
          ? SearchWording.nothing(query) : SearchWording.beyond(offset: offset, total: total)
      ]
    }
    var table = TextTable([
      .init(title: "NAME", limit: 32), .init(title: "VERSION", limit: 18),
      .init(title: "CATEGORY", limit: 14), .init(title: "REGISTRY", limit: 12),
      .init(title: "SIGNATURE", limit: 17), .init(title: "CHECKSUM", limit: 12),
      .init(title: "DESCRIPTION", isFlexible: true),
    ])
    for (hit, row) in found.rows {
      table.append([
        (hit.approximate ? "~ " : "") + row.id.name.escapedPrefix(200),
        row.version.escapedPrefix(100), row.category?.escapedPrefix(100) ?? "",
        row.id.registry.description, TrustWording.word(row.signature),
        TrustWording.word(row.checksum), row.summary.escapedPrefix(400),
      ])
    }
    var lines = table.lines(width: width)
    lines[0] = paint.strong(lines[0])
    lines.append("")
    lines.append(
      paint.quiet(
        SearchWording.count(
          shown: found.rows.count, offset: offset, total: found.answer.page.total,
          backend: found.answer.page.backend, milliseconds: found.milliseconds)))
    return lines
  }
}
