import SoukEngine
import SoukModel
import SoukSearch

extension CompareCommand {
  /// The largest case that is read, in bytes.
  private static let largest = 1 << 20

  /// Asks every case again and says what each backend answers otherwise; conflict where one does.
  func askAgain(_ context: CommandContext) throws(CommandFailure) -> ExitStatus {
    var kept: [RankingCase] = []
    for file in cases { kept.append(try read(file, context)) }
    return try context.withService { service throws(CommandFailure) in
      var isSame = true
      for item in kept {
        try context.print(CheckWording.again(item.query))
        for backend in BackendKind.allCases {
          guard let before = item.sides[backend] else { continue }
          let request = SearchRequest(item.query, limit: item.depth)
          let answer = try context.asking { () throws(ServiceError) in
            try service.search(request, on: backend, cancellation: context.cancellation)
          }
          let now = RankingCase.Side(
            ids: answer.page.hits.map(\.id), total: answer.page.total)
          let change = before.change(to: now)
          isSame = isSame && change.isNone && answer.page.backend == backend
          try context.print(
            SearchWording.fallback(answer) ?? CheckWording.change(change, of: backend))
        }
      }
      return isSame ? .success : .conflict
    }
  }

  private func read(
    _ file: String, _ context: CommandContext
  ) throws(CommandFailure) -> RankingCase {
    let bytes = try context.readBytes(file, Self.largest)
    let json: JSONValue
    do throws(JSONError) {
      json = try JSONReader.parse(bytes)
    } catch {
      throw CheckWording.noCase(file, error.reason)
    }
    do throws(JSONFieldError) {
      return try RankingCase(json)
    } catch {
      throw CheckWording.noCase(file, "\(error)")
    }
  }
}
