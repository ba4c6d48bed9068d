import SoukEngine
import SoukModel
import SoukSearch
import Synchronization

extension EffectRunner {
  /// Searches, and fetches the rows that come into view first.
  func search(
    _ tag: SearchTag, _ visible: Int, _ keeping: PackageID?, _ cancellation: Cancellation,
    asked: Int64? = nil
  ) {
    let began = clock()
    do {
      var request = SearchRequest(tag.text, registry: tag.registry, limit: Self.window)
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
      let searched = clock()
      let shown = answer.page.hits.prefix(visible).map(\.id)
      let staying = inView.withLock { $0.staying(in: answer.page) }
      let entering = shown.filter { staying[$0] == nil }
      let rows = try service.summaries(entering, on: nil).compactMap(\.self)
      let summaries = shown.compactMap { staying[$0] } + rows
      inView.withLock { $0.show(summaries, of: answer.page) }
      let answered = clock()
      let timing = SearchTiming(
        queue: began - (asked ?? began), search: searched - began, verify: answered - searched,
        answered: answered)
      inbox.post(
        .found(SearchReply(tag: tag, answer: answer, summaries: summaries, timing: timing)))
      readAhead(answer.page, after: shown.count)
    } catch {
      guard error.code != .cancelled, !cancellation.isCancelled else { return }
      inbox.post(.searchFailed(tag, error))
    }
  }

  /// Brings the rest of the window into the cache: what the next key or a scroll will show.
  private func readAhead(_ page: SearchPage, after visible: Int) {
    let rest = page.hits.dropFirst(visible).map(\.id)
    guard !rest.isEmpty else { return }
    ahead.submit { [service] in service.readAhead(rest, on: page.backend, cancellation: $0) }
  }

  /// Fetches what is missing of the rows in view.
  func rows(_ tag: SearchTag, _ need: RowsNeed, _ cancellation: Cancellation) {
    do {
      var reply = RowsReply(tag: tag, need: need, hits: [], summaries: [])
      if let window = need.window {
        let request = SearchRequest(
          tag.text, registry: tag.registry, offset: window.lowerBound, limit: window.count)
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
      let request = SearchRequest(tag.text, registry: tag.registry, limit: Comparison.depth)
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
