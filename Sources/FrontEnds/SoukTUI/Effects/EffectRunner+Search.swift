import SoukEngine
import SoukModel
import SoukSearch

extension EffectRunner {
  /// Searches, and fetches the rows that come into view first.
  func search(
    _ tag: SearchTag, _ visible: Int, _ keeping: PackageID?, _ cancellation: Cancellation
  ) {
    do {
      var request = SearchRequest(tag.text, limit: Self.window)
      var answer = try service.search(request, on: nil, cancellation: cancellation)
      if let keeping, answer.page.total > Self.window,
        !answer.page.hits.contains(where: { $0.id == keeping })
      {
        request.offset = Self.window
        request.limit = Self.reach - Self.window
        let more = try service.search(request, on: nil, cancellation: cancellation)
        if more.page.hits.contains(where: { $0.id == keeping }) {
          answer.page.hits += more.page.hits
        }
      }
      if cancellation.isCancelled { return }
      let ids = Array(answer.page.hits.prefix(visible).map(\.id))
      let summaries = try service.summaries(ids, on: nil).compactMap(\.self)
      let reply = SearchReply(tag: tag, answer: answer, summaries: summaries)
      inbox.post(.found(reply))
    } catch {
      guard error.code != .cancelled, !cancellation.isCancelled else { return }
      inbox.post(.searchFailed(tag, error))
    }
  }

  /// Fetches what is missing of the rows in view.
  func rows(_ tag: SearchTag, _ need: RowsNeed, _ cancellation: Cancellation) {
    do {
      var reply = RowsReply(tag: tag, need: need, hits: [], summaries: [])
      if let window = need.window {
        let request = SearchRequest(tag.text, offset: window.lowerBound, limit: window.count)
        let answer = try service.search(request, on: nil, cancellation: cancellation)
        reply.hits = answer.page.hits
        reply.total = answer.page.total
      }
      if cancellation.isCancelled { return }
      if !need.ids.isEmpty {
        reply.summaries = try service.summaries(need.ids, on: nil).compactMap(\.self)
      }
      inbox.post(.rows(reply))
    } catch {
      guard error.code != .cancelled, !cancellation.isCancelled else { return }
      inbox.post(.failed(error))
    }
  }

  /// Asks one backend for its side of a comparison.
  func compare(_ tag: SearchTag, _ backend: BackendKind, _ cancellation: Cancellation) {
    var side = Comparison.Side()
    do {
      let request = SearchRequest(tag.text, limit: Comparison.depth)
      let answer = try service.search(request, on: backend, cancellation: cancellation)
      side.hits = answer.page.hits
      side.total = answer.page.total
      side.milliseconds = answer.milliseconds
    } catch {
      guard error.code != .cancelled else { return }
      side.failure = error
    }
    inbox.post(.compared(tag, backend, side))
  }
}
