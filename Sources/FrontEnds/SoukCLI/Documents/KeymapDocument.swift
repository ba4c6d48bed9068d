import SoukModel
import SoukScreen

/// The keys of the screen as `souk keymap` writes them.
struct KeymapDocument {
  /// Every key, and what is wrong with the person's own.
  let listing: KeyListing
  /// The only place to list; nil for all.
  let place: String?
  /// Whether the keys themselves are listed.
  let listsKeys: Bool

  private var rows: [KeyListing.Row] {
    guard listsKeys else { return [] }
    return listing.rows.filter { row in place.map(row.places.contains) ?? true }
  }

  /// The list as a program reads it.
  var json: JSONValue {
    .object([
      "bindings": .array(
        rows.map { row in
          .object([
            "command": .string(row.command), "words": .string(row.words),
            "keys": .array(row.keys.map { .string($0) }),
            "places": .array(row.places.map { .string($0) }), "own": .bool(row.isOwn),
          ])
        }),
      "places": .array(
        listing.places.map { .object(["name": .string($0.name), "words": .string($0.words)]) }),
      "faults": .array(
        listing.faults.map { fault in
          .object([
            "line": fault.line.map { .integer(Int64($0)) } ?? .null, "message": .string(fault.text),
          ])
        }),
      "file": .string(listing.file),
    ])
  }

  /// The list as a person reads it.
  func lines(width: Int?, paint: Paint) -> [String] {
    var lines: [String] = []
    if listsKeys {
      var table = TextTable([
        .init(title: "KEYS", limit: 24), .init(title: "COMMAND", limit: 18),
        .init(title: "WHAT", limit: 26), .init(title: "WHERE", limit: 200, isFlexible: true),
        .init(title: ""),
      ])
      for row in rows {
        table.append([
          row.keys.joined(separator: " "), row.command, row.words,
          KeymapWording.places(of: row, in: listing), row.isOwn ? KeymapWording.own : "",
        ])
      }
      lines = table.lines(width: width)
      lines[0] = paint.strong(lines[0])
      lines.append("")
    }
    return lines + listing.faults.map(\.text) + [KeymapWording.sum(listing)]
  }
}
