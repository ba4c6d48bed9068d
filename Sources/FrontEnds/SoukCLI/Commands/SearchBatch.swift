import SoukEngine
import SoukModel
import SoukSearch

/// Answers a file of queries: one JSON object a line, in order, whatever is found.
///
/// A line is plain text, or a JSON object with `query` and any `id`, which comes back unchanged.
struct SearchBatch {
  /// The options that hold for every line.
  let command: SearchCommand
  /// Where the lines go.
  let context: CommandContext
  /// Who answers.
  let service: any MarketplaceService

  /// Answers every line of `text`; a line feed at the very end begins no further line.
  func answer(_ text: String) throws(CommandFailure) -> ExitStatus {
    try command.requireRegistry(command.place.name, service, context)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      if context.cancellation.isCancelled { return .interrupted }
      let json = answer(line: line.last == "\r" ? line.dropLast() : line)
      try context.print(json.line)
    }
    return .success
  }

  private func answer(line: Substring) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": .null, "query": .null, "total": .integer(0), "packages": .array([]),
      "took_ms": .milliseconds(0), "error": .null, "backend": .null,
    ]
    let query: String
    if line.first(where: { !$0.isWhitespace }) == "{" {
      do throws(JSONError) {
        let object = try JSONReader.parse(Array(line.utf8)).objectValue
        members["id"] = object?["id"] ?? .null
        guard let text = object?["query"]?.stringValue else {
          members["error"] = .string("The object has no text under “query”.")
          return .object(gathered: members)
        }
        query = text
      } catch {
        members["error"] = .string("The line is not a JSON object: \(error.reason).")
        return .object(gathered: members)
      }
    } else {
      query = String(line)
    }
    members["query"] = .string(query)
    do throws(CommandFailure) {
      let found = try SearchResult(
        command.request(query), on: command.backend.kind, service: service, context: context)
      members["total"] = .integer(Int64(found.answer.page.total))
      members["packages"] = .array(found.rows.map { SearchDocument.package($0.row, $0.hit) })
      members["took_ms"] = .milliseconds(found.milliseconds)
      members["backend"] = .string(found.answer.page.backend.rawValue)
    } catch {
      members["error"] = .string(error.message)
    }
    return .object(gathered: members)
  }
}
