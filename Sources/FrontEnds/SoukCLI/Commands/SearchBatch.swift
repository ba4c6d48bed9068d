import SoukEngine
import SoukModel
import SoukSearch

/// Answers a file of queries: one JSON object a line, in order, whatever is found.
///
/// A line's `id` comes back unchanged.
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
    for line in QueryLine.lines(of: text) {
      if context.cancellation.isCancelled { return .interrupted }
      try context.print(answer(line).line)
    }
    return .success
  }

  private func answer(_ line: QueryLine) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": line.id, "query": .text(line.query), "total": .integer(0), "packages": .array([]),
      "took_ms": .milliseconds(0), "error": .text(line.fault), "backend": .null,
    ]
    guard let query = line.query else { return .object(gathered: members) }
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
