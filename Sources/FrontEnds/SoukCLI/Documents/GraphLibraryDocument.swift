import SoukEngine
import SoukModel

/// The questions of the library, for people and for programs.
enum GraphLibraryDocument {
  /// Each with its name, what it needs, and the question.
  static func lines(_ entries: [GraphLibraryEntry]) -> [String] {
    entries.flatMap { entry in
      [entry.name + (entry.argument.map { " " + $0 } ?? ""), "    " + entry.title]
    }
  }

  /// The same with the SPARQL behind each.
  static func json(_ entries: [GraphLibraryEntry]) -> JSONValue {
    .object([
      "questions": .array(
        entries.map { entry in
          .object([
            "name": .string(entry.name), "title": .string(entry.title),
            "argument": entry.argument.map { .string($0) } ?? .null,
            "query": .string(entry.text),
          ])
        }), "total": .integer(Int64(entries.count)),
    ])
  }
}
