import SoukEngine
import SoukModel
import SoukSearch

extension EffectRunner {
  /// How often a walk says how far it has come, in queries.
  private static let stride = 25

  /// Asks both backends for one query after the other until they disagree.
  ///
  /// They disagree where the totals differ, or the packages or their order among the first
  /// ``Comparison/depth``.
  func walk(
    _ sequence: Int, _ queries: [String], from start: Int, back: Bool,
    _ cancellation: Cancellation
  ) {
    var asked = 0
    var place = start
    do throws(ServiceError) {
      while queries.indices.contains(place) {
        let request = SearchRequest(queries[place], limit: Comparison.depth)
        let v1 = try service.search(request, on: .v1, cancellation: cancellation).page
        let v2 = try service.search(request, on: .v2, cancellation: cancellation).page
        if cancellation.isCancelled { return }
        if v1.total != v2.total || v1.hits.map(\.id) != v2.hits.map(\.id) {
          return inbox.post(.walked(sequence: sequence, .found(place)))
        }
        asked += 1
        place += back ? -1 : 1
        if asked.isMultiple(of: Self.stride) {
          inbox.post(.walked(sequence: sequence, .asked(asked)))
        }
      }
      inbox.post(.walked(sequence: sequence, .none(asked)))
    } catch {
      guard error.code != .cancelled, !cancellation.isCancelled else { return }
      inbox.post(.walked(sequence: sequence, .failed(Wording.failure(error))))
    }
  }

  /// Writes a case to a file.
  func saveCase(_ kept: RankingCase) {
    do {
      let bytes = Array((JSONWriter.pretty(kept.json) + "\n").utf8)
      let path = try saveFile(Wording.caseName(kept.query), bytes)
      inbox.post(.said(Notice(text: Wording.keptCase(path))))
    } catch {
      inbox.post(.said(.failed(error)))
    }
  }
}
