import Logging
import SoukCatalogue
package import SoukModel
import SoukRegistry
import Synchronization

extension Engine {
  package func refresh(
    _ name: RegistryName?, progress: (RefreshProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> [RefreshReport] {
    let records: [RegistryRecord]
    do throws(CatalogueError) {
      records = try catalogue.registries()
    } catch {
      throw ServiceError(error)
    }
    let wanted = try plan(name, records, cancellation)
    var reports: [RefreshReport] = []
    for item in wanted { reports.append(try refresh(item, progress, cancellation)) }
    do throws(CatalogueError) {
      try catalogue.rebuildStale(cancellation: cancellation)
    } catch {
      if !catalogue.isReadOnly { throw ServiceError(error) }
    }
    if reports.contains(where: { !$0.unchanged }) { catalogue.emptyJournal() }
    flusher.mark()
    return reports
  }

  /// The registries to read, in the order in which names are resolved.
  private func plan(
    _ name: RegistryName?, _ records: [RegistryRecord], _ cancellation: Cancellation
  ) throws(ServiceError) -> [RegistryRefresh] {
    var items: [RegistryRefresh] = []
    for record in records where name == nil || record.name == name {
      let meter = FetchMeter(RefreshMeter(registry: record.name, clock: clock)) { [weak self] in
        self?.tell(.refreshing($0))
      }
      let sources = sources.watched(by: cancellation, report: meter.take)
      if let source = sources.source(record.name, location: record.location) {
        items.append(RegistryRefresh(source: source, known: record))
      }
    }
    if !items.contains(where: { $0.source.name == .apt }), name == nil || name == .apt,
      let apt = sources.apt
    {
      items.append(RegistryRefresh(source: apt, known: nil))
    }
    if items.isEmpty, name == .apt {
      throw ServiceError(
        .notFound, "There are no apt package lists on this machine.",
        remedy: "Run `sudo apt-get update` first.")
    }
    if items.isEmpty, let name { throw Self.unknownRegistry(name) }
    return items
  }

  /// Reads one registry anew; what fails in the registry itself is part of the report.
  func refresh(
    _ item: RegistryRefresh, _ progress: (RefreshProgress) -> Void, _ cancellation: Cancellation
  ) throws(ServiceError) -> RefreshReport {
    let begin = clock.uptime()
    var report = RefreshReport(registry: item.source.name)
    do throws(CatalogueError) {
      try take(item, into: &report, progress, cancellation)
    } catch {
      switch error.code {
      case .cancelled:
        throw ServiceError(
          .cancelled, "Reading \(item.source.name) was cancelled; the old state is kept.")
      case .source:
        if error.underlying is CancellationError || cancellation.isCancelled {
          throw ServiceError(
            .cancelled, "Reading \(item.source.name) was cancelled; the old state is kept.")
        }
        report.failure = Self.sentence(error)
        report.failureCode = (error.underlying as? RegistryError).map { ServiceError($0).code }
        report.total = item.known?.packageCount ?? 0
        // What cannot be recorded is reported all the same.
        try? catalogue.recordFailure(of: item.source.name, report.failure ?? "")
      default: throw ServiceError(error)
      }
    }
    report.seconds = Double(clock.uptime() &- begin) / 1_000_000_000
    logger.info(
      "refreshed",
      metadata: [
        "registry": "\(item.source.name)", "unchanged": "\(report.unchanged)",
        "total": "\(report.total)", "failed": "\(report.failure != nil)",
        "seconds": "\(report.seconds)",
      ])
    tell(.refreshed(report))
    return report
  }

  private func take(
    _ item: RegistryRefresh, into report: inout RefreshReport,
    _ progress: (RefreshProgress) -> Void, _ cancellation: Cancellation
  ) throws(CatalogueError) {
    let source = item.source
    let print: String
    do throws(RegistryError) {
      if let probed = probed.take(source, at: clock.uptime()) {
        print = probed
      } else {
        print = try source.fingerprint()
      }
    } catch {
      throw CatalogueError(.source, subject: source.location, underlying: error)
    }
    if let known = item.known, known.fingerprint == print, known.lastFailure == nil {
      report.unchanged = true
      report.total = known.packageCount
      if !catalogue.isReadOnly { try catalogue.recordUnchanged(source.name, now: clock.now()) }
      return
    }
    var meter = RefreshMeter(registry: source.name, clock: clock)
    var read = RegistryReadReport()
    let ingested = try catalogue.ingest(
      registry: source.name, kind: EngineSources.kind(source.name), location: source.location,
      fingerprint: print, now: clock.now(), cancellation: cancellation
    ) { body in
      read = try source.read(
        progress: { step in
          if let shown = meter.reading(step) {
            progress(shown)
            tell(.refreshing(shown))
          }
        }, cancellation: cancellation, body)
      let shown = meter.indexing(read.delivered)
      progress(shown)
      tell(.refreshing(shown))
    }
    report.added = ingested.added
    report.updated = ingested.updated
    report.removed = ingested.removed
    report.total = ingested.total
    report.unchanged = !ingested.isChange
    report.problemCount = read.problemCount
    report.notices = read.notices
    report.problems = read.problems.map(\.description)
  }

  private static func sentence(_ error: CatalogueError) -> String {
    if let cause = error.underlying as? RegistryError { return cause.description }
    return RegistryText(error.detail).escapedPrefix(400)
  }
}
