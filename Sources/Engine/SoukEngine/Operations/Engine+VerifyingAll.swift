import Foundation
package import SoukModel
import SoukRegistry
import SoukRouter
import SoukSearch

extension Engine {
  package func verifyAll(
    in registry: RegistryName?, on backend: BackendKind?,
    progress: (VerificationProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> VerificationReport {
    try verifyAll(
      in: registry, on: backend, threads: ProcessInfo.processInfo.activeProcessorCount,
      progress: progress, cancellation: cancellation)
  }

  /// Verifies everything on so many threads at once.
  package func verifyAll(
    in registry: RegistryName?, on backend: BackendKind?, threads: Int,
    progress: (VerificationProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> VerificationReport {
    let begin = clock.uptime()
    let kind = listing(backend)
    var subjects: [VerificationSubject] = []
    var absent = 0
    for summary in try registries() where registry == nil || summary.name == registry {
      guard let source = sources.source(summary.name, location: summary.location) else {
        absent += summary.packages
        continue
      }
      for id in try packages(of: summary.name, on: kind, cancellation) {
        if cancellation.isCancelled { throw Self.sweepCancelled }
        guard let package = try entry(id, on: kind)?.package else { continue }
        for release in package.releases {
          if source.holds(package, version: release.version) {
            subjects.append(
              VerificationSubject(source: source, package: package, release: release))
          } else {
            absent += 1
          }
        }
      }
    }
    if let registry, try !registries().contains(where: { $0.name == registry }) {
      throw Self.unknownRegistry(registry)
    }
    let standing = VerificationStanding()
    let now = clock.now()
    let sweep = Sweep(subjects, batch: 1, cancellation: cancellation) { subject in
      let verdict = subject.verify(now: now)
      standing.count(verdict, of: subject.package.id)
      return verdict
    }
    let verdicts = sweep.run(threads: threads) { done in
      progress(standing.progress(done: done, of: subjects.count))
    }
    var releases: [VerifiedRelease] = []
    for (subject, verdict) in zip(subjects, verdicts) {
      guard let verdict else { continue }
      count(verdict)
      releases.append(VerifiedRelease(subject.package.id, subject.release, verdict))
    }
    record(releases)
    guard !verdicts.contains(nil) else { throw Self.sweepCancelled }
    let report = VerificationReport(
      releases: releases, failures: known(failing: releases), absent: absent, backend: kind,
      milliseconds: Double(clock.uptime() &- begin) / 1_000_000)
    return report
  }

  package func failures() throws(ServiceError) -> [FailureRecord] {
    do throws(StoredRecordError) {
      return try failureStore.failures()
    } catch {
      throw ServiceError(error)
    }
  }

  package func annotateFailure(
    _ id: FailureRecord.ID, note: String
  ) throws(ServiceError) {
    try change(id) { $0.note = RegistryText(note) }
  }

  package func markFailure(_ id: FailureRecord.ID, handled: Bool) throws(ServiceError) {
    try change(id) { $0.isHandled = handled }
  }

  private func change(
    _ id: FailureRecord.ID, _ body: (inout FailureRecord) -> Void
  ) throws(ServiceError) {
    let isKnown: Bool
    do throws(StoredRecordError) {
      isKnown = try failureStore.change(id, body)
    } catch {
      throw ServiceError(error)
    }
    guard isKnown else {
      throw ServiceError(
        .notFound, "“\(id.package)” \(id.version.escapedPrefix(80)) is not on record as failing.",
        remedy: "Verify it again.")
    }
  }

  /// The engine that lists packages: the one asked for, else the gate's.
  func listing(_ backend: BackendKind?) -> BackendKind {
    let wanted = backend ?? (gate == .v2 ? .v2 : .v1)
    return router.backends[wanted] == nil ? wanted.other : wanted
  }

  /// Every package of a registry by name, past the cache: it is not what people look up.
  func packages(
    of registry: RegistryName, on kind: BackendKind, _ cancellation: Cancellation
  ) throws(ServiceError) -> [PackageID] {
    do throws(BackendError) {
      return try everything(of: registry, on: kind, cancellation).sorted()
    } catch {
      throw ServiceError(error)
    }
  }

  /// Every package of a registry as one backend lists it, in no order, past the cache.
  func everything(
    of registry: RegistryName, on kind: BackendKind, _ cancellation: Cancellation
  ) throws(BackendError) -> Set<PackageID> {
    guard let engine = router.backends[kind] else { return [] }
    var found: Set<PackageID> = []
    var offset = 0
    while true {
      // One large window: the cost of a window grows with what it leaves out.
      let page = try engine.search(
        SearchRequest("", registry: registry, offset: offset, limit: 100_000),
        cancellation: cancellation)
      found.formUnion(page.hits.map(\.id))
      offset += page.hits.count
      if page.hits.isEmpty || offset >= page.total { return found }
    }
  }

  func entry(
    _ id: PackageID, on kind: BackendKind
  ) throws(ServiceError) -> CatalogueEntry? {
    do throws(BackendError) {
      return try router.backends[kind]?.entry(id)
    } catch {
      throw ServiceError(error)
    }
  }

  /// The failures of these releases as they are on record; those that could not be recorded too.
  private func known(failing releases: [VerifiedRelease]) -> [FailureRecord] {
    let stored = (try? failureStore.failures()) ?? []
    let byID = Dictionary(stored.map { ($0.id, $0) }) { first, _ in first }
    let now = clock.now()
    return releases.compactMap { release in
      FailureRecord(release, at: now).map { byID[$0.id] ?? $0 }
    }
  }

  private static var sweepCancelled: ServiceError {
    ServiceError(.cancelled, "Verifying was cancelled; what was verified by then is recorded.")
  }
}
