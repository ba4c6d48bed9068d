import Logging
import SoukMetrics
package import SoukModel
package import SoukRouter
package import SoukSearch

extension Engine {
  package func search(
    _ request: SearchRequest, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> SearchAnswer {
    followGate()
    let begin = clock.uptime()
    do throws(BackendError) {
      // Who asks for a backend by name wants its answer; the gate's choice may be another's.
      let isGatesChoice = backend == nil || backend?.rawValue == gate.rawValue
      let limit = Double(settings.timeoutMilliseconds) / 1_000
      let answer = try router.search(
        request, on: backend, limit: isGatesChoice && limit > 0 ? limit : nil,
        cancellation: cancellation)
      flusher.mark()
      logFallback(answer.fellBackFrom)
      if backend == nil { follow(request, answer) }
      let found = SearchAnswer(
        page: answer.value, milliseconds: answer.milliseconds, cached: answer.cached,
        fellBackFrom: answer.fellBackFrom)
      logSearch(request, found)
      trace(.search, since: begin, backend: answer.backend, isCached: answer.cached)
      return found
    } catch {
      if backend == nil { followFailure(error) }
      logSearch(request, on: backend, failed: error)
      if error.code != .cancelled {
        trace(.search, since: begin, backend: backend, failure: error.code.rawValue)
      }
      throw ServiceError(error)
    }
  }

  package func summaries(
    _ ids: [PackageID], on backend: BackendKind?
  ) throws(ServiceError) -> [PackageSummary?] {
    guard !ids.isEmpty else { return [] }
    do throws(BackendError) {
      let answer = try router.summaries(ids, on: backend)
      flusher.mark()
      logFallback(answer.fellBackFrom)
      return answer.value
    } catch {
      throw ServiceError(error)
    }
  }

  package func readAhead(
    _ ids: [PackageID], on backend: BackendKind, cancellation: Cancellation
  ) {
    router.readAhead(ids, on: backend, cancellation: cancellation)
  }

  package func lookup(
    _ id: PackageID, on backend: BackendKind?
  ) throws(ServiceError) -> LookupAnswer? {
    followGate()
    let begin = clock.uptime()
    do throws(BackendError) {
      let answer = try router.entry(id, on: backend)
      flusher.mark()
      logFallback(answer.fellBackFrom)
      if backend == nil { follow(id, answer) }
      logLookup(
        on: answer.backend, milliseconds: answer.milliseconds, cached: answer.cached)
      trace(.lookup, since: begin, backend: answer.backend, isCached: answer.cached)
      return answer.value.map {
        LookupAnswer(entry: $0, backend: answer.backend, milliseconds: answer.milliseconds)
      }
    } catch {
      if backend == nil { followFailedLookup(error) }
      logLookup(on: backend, milliseconds: nil, cached: false, failed: error)
      trace(.lookup, since: begin, backend: backend, failure: error.code.rawValue)
      throw ServiceError(error)
    }
  }

  package func resolve(_ reference: PackageReference) throws(ServiceError) -> [PackageID] {
    do throws(BackendError) {
      let named = try router.packages(named: reference.name).value
      return named.filter { reference.registry == nil || $0.registry == reference.registry }
    } catch {
      throw ServiceError(error)
    }
  }

  /// Asks both backends the same, past the cache.
  package func compare(
    _ request: SearchRequest, cancellation: Cancellation = Cancellation()
  ) throws(ServiceError) -> Comparison {
    let comparison = router.compare(request, cancellation: cancellation)
    if cancellation.isCancelled {
      throw ServiceError(.cancelled, "The comparison was cancelled.")
    }
    return comparison
  }

  private func logFallback(_ cause: BackendError?) {
    guard let cause else { return }
    logger.warning(
      "answered by v1",
      metadata: ["code": "\(cause.code.rawValue)", "detail": "\(cause.detail)"])
  }
}
