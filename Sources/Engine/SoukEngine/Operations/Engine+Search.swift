import Logging
package import SoukModel
package import SoukRouter
package import SoukSearch

extension Engine {
  package func search(
    _ request: SearchRequest, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> SearchAnswer {
    followGate()
    do throws(BackendError) {
      // Who asks for a backend by name wants its answer; the gate's choice may be another's.
      let isGatesChoice = backend == nil || backend?.rawValue == gate.rawValue
      let limit = Double(settings.timeoutMilliseconds) / 1_000
      let answer = try router.search(
        request, on: backend, limit: isGatesChoice && limit > 0 ? limit : nil,
        cancellation: cancellation)
      flusher.mark()
      logFallback(answer.fellBackFrom)
      if backend == nil, gate == .parallel, settings.shadows, !answer.cached,
        answer.fellBackFrom == nil
      {
        shadow(request, answeredBy: answer.value)
      }
      return SearchAnswer(
        page: answer.value, milliseconds: answer.milliseconds, cached: answer.cached,
        fellBackFrom: answer.fellBackFrom)
    } catch {
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
    do throws(BackendError) {
      let answer = try router.entry(id, on: backend)
      flusher.mark()
      logFallback(answer.fellBackFrom)
      return answer.value.map {
        LookupAnswer(entry: $0, backend: answer.backend, milliseconds: answer.milliseconds)
      }
    } catch {
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

  /// Asks the backend that did not answer, in the background, and logs how far both agree.
  ///
  /// One at a time: where the last one is still under way, this request is not shadowed.
  private func shadow(_ request: SearchRequest, answeredBy page: SearchPage) {
    guard router.backends[page.backend.other] != nil, background.beginShadow() else { return }
    background.start("souk.shadow") { [weak self] cancellation in
      guard let self else { return }
      defer { background.endShadow() }
      let other = router.side(page.backend.other, request, cancellation)
      guard !cancellation.isCancelled else { return }
      let answered = Comparison.Side(page: page, milliseconds: 0)
      let isFirst = page.backend == .v1
      let comparison = Comparison(v1: isFirst ? answered : other, v2: isFirst ? other : answered)
      logger.info(
        "shadowed",
        metadata: [
          "overlap_at_10": "\(comparison.overlapAt10)",
          "same_total": "\(comparison.v1.page?.total == comparison.v2.page?.total)",
          "error": "\(other.error?.code.rawValue ?? "none")",
        ])
    }
  }

  private func logFallback(_ cause: BackendError?) {
    guard let cause else { return }
    logger.warning(
      "answered by v1",
      metadata: ["code": "\(cause.code.rawValue)", "detail": "\(cause.detail)"])
  }
}
