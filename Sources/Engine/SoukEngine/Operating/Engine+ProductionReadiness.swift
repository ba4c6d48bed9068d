import FoundationEssentials
import Glibc
package import SoukAssess
import SoukCatalogue
import SoukMetrics
import SoukModel
import SoukRollout
import SoukRouter
import SoukSearch

extension Engine {
  /// How many packages are compared between the backends.
  private static let readinessSample = 50
  /// Figures over fewer requests show nothing.
  private static let fewestRequests: Int64 = 100
  /// The metrics that promises and alerts are told from: they are exposed from the first start on.
  private static let behindPromises: [MetricName] = [
    .searchLatency, .lookupLatency, .searchTotal, .searchErrors, .cacheHits, .cacheMisses,
    .unansweredTotal, .fallbackTotal, .residentMemory,
  ]
  /// Less room than this is too little for a refresh beside its backup, in bytes.
  private static let roomNeeded: Int64 = 1 << 30

  package func productionReadiness(
    _ records: CheckRecords, commit: String?
  ) throws(ServiceError) -> ReadinessReport {
    var readings = try promiseReadings()
    readings.merge(try backendReadings()) { $1 }
    readings[.verification] = verificationReading()
    readings[.permissions] = permissionsReading()
    readings[.metrics] = metricsReading()
    readings[.disk] = diskReading()
    readings[.configuration] = configurationReading()
    return ReadinessReport(
      ReadinessEvidence(
        records: records, readings: readings, now: clock.now(), commit: commit))
  }

  package func checkRecords() throws(ServiceError) -> CheckRecords {
    guard let folder = settings.evidence else { return CheckRecords() }
    do throws(CheckRecordError) {
      return try FolderCheckEvidence(path: folder).read()
    } catch {
      throw ServiceError(
        .io, "The folder “\(RegistryText(folder).escaped)” cannot be read.",
        remedy: "It is the setting readiness.evidence: set it with `souk config set`.")
    }
  }

  private func promiseReadings() throws(ServiceError) -> [ReadinessMeasure: ReadinessReading] {
    var readings: [ReadinessMeasure: ReadinessReading] = [:]
    let levels = try serviceLevels()
    let measures: [ServiceLevel: ReadinessMeasure] = [
      .searchLatency: .searchLatency, .lookupLatency: .lookupLatency, .cacheHitRate: .cacheHits,
      .errorRate: .errors,
    ]
    for report in levels {
      guard let measure = measures[report.level] else { continue }
      guard report.events.total >= Self.fewestRequests else {
        readings[measure] = ReadinessReading(
          nil, "\(report.events.total) requests: too few of \(Self.fewestRequests)")
        continue
      }
      let found =
        "\(LevelWording.value(report.level, report.value)) over \(report.events.total) requests"
      readings[measure] = ReadinessReading(
        report.light == .noData ? nil : report.light != .missed, found)
    }
    let silent = levels.filter { $0.light == .noData }.map { LevelWording.title($0.level) }
    readings[.figures] = ReadinessReading(
      silent.isEmpty && !levels.isEmpty,
      silent.isEmpty
        ? "\(levels.count) promises have figures" : "none for \(silent.joined(separator: ", "))")
    let firing = try alerts().filter { if case .firing = $0.state { true } else { false } }
    readings[.alerts] = ReadinessReading(
      firing.isEmpty,
      firing.isEmpty ? "none fires" : firing.map(\.rule.name).joined(separator: ", "))
    return readings
  }

  private func backendReadings() throws(ServiceError) -> [ReadinessMeasure: ReadinessReading] {
    var readings: [ReadinessMeasure: ReadinessReading] = [:]
    let phase = status().breaker.phase
    readings[.breaker] = ReadinessReading(phase == "closed", "the breaker is \(phase)")
    let sample: [PackageID]
    do throws(CatalogueError) {
      let stale = try catalogue.staleIndexes()
      readings[.indexes] = ReadinessReading(
        stale.isEmpty,
        stale.isEmpty ? "of today's catalogue" : "behind: \(stale.joined(separator: ", "))")
      sample = try catalogue.sample(Self.readinessSample)
    } catch {
      throw ServiceError(error)
    }
    guard !sample.isEmpty else { return readings }
    let lost = failures(of: sample) { id throws(BackendError) in
      try router.backends[.v1]?.entry(id)?.package.id == id
    }
    readings[.fallback] = ReadinessReading(
      lost.isEmpty,
      lost.isEmpty
        ? "\(sample.count) packages of \(sample.count)"
        : "\(lost.count) of \(sample.count) are missing, \(lost[0]) first")
    guard router.backends.count == BackendKind.allCases.count else {
      readings[.parity] = ReadinessReading(nil, "one backend is built in")
      return readings
    }
    let other = failures(of: sample) { id throws(BackendError) in
      try router.backends[.v1]?.entry(id) == router.backends[.v2]?.entry(id)
    }
    readings[.parity] = ReadinessReading(
      other.isEmpty,
      other.isEmpty
        ? "the same \(sample.count) of \(sample.count) packages"
        : "\(other.count) of \(sample.count) differ, \(other[0]) first")
    return readings
  }

  /// The packages of which something does not hold, by their names.
  private func failures(
    of sample: [PackageID], _ holds: (PackageID) throws(BackendError) -> Bool
  ) -> [String] {
    sample.filter { id in (try? holds(id)) != true }.map { $0.name.escapedPrefix(60) }
  }

  /// Verifies one good release of the lab and three bad ones, past the records: a check is nobody's
  /// request.
  private func verificationReading() -> ReadinessReading {
    let expected = [
      "lab-good": true, "lab-bad-signature": false, "lab-tampered-archive": false,
      "lab-revoked-key": false,
    ]
    var wrong: [String] = []
    for (name, isGood) in expected.sorted(by: { $0.key < $1.key }) {
      let id = PackageID(.builtin, RegistryText(name))
      guard let subject = try? subject(id, version: nil) else {
        return ReadinessReading(nil, "the signature lab is not in this catalogue")
      }
      if subject.verify(now: clock.now()).isVerified != isGood { wrong.append(name) }
    }
    return ReadinessReading(
      wrong.isEmpty,
      wrong.isEmpty
        ? "\(expected.count) releases came out as they must"
        : "wrong: \(wrong.joined(separator: ", "))")
  }

  private func permissionsReading() -> ReadinessReading {
    var open: [String] = []
    for (name, path) in [("trust", home.trust), ("keys", home.keys), ("config", home.config)] {
      guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
        let mode = facts[.posixPermissions] as? Int
      else { continue }
      if mode & 0o022 != 0 { open.append(name) }
    }
    return ReadinessReading(
      open.isEmpty,
      open.isEmpty ? "yours alone" : "others may write: \(open.joined(separator: ", "))")
  }

  private func metricsReading() -> ReadinessReading {
    let text = prometheusText()
    let missing = Self.behindPromises.filter { !text.contains("# TYPE \($0.rawValue) ") }
    return ReadinessReading(
      missing.isEmpty,
      missing.isEmpty
        ? "all \(Self.behindPromises.count) of them"
        : "missing: \(missing.map(\.rawValue).joined(separator: ", "))")
  }

  private func diskReading() -> ReadinessReading {
    var facts = statvfs()
    guard unsafe statvfs(home.data, &facts) == 0 else {
      return ReadinessReading(nil, "the disk cannot be asked")
    }
    let blocks = Int64(clamping: facts.f_bavail)
    let free = blocks.multipliedReportingOverflow(by: Int64(clamping: facts.f_frsize)).partialValue
    return ReadinessReading(free >= Self.roomNeeded, "\(free >> 20) MiB free")
  }

  private func configurationReading() -> ReadinessReading {
    guard FileManager.default.fileExists(atPath: home.configuration) else {
      return ReadinessReading(true, "none: every setting has its default")
    }
    do throws(ServiceError) {
      _ = try Settings.load(home, environment: [:])
      return ReadinessReading(true, "it can be read")
    } catch {
      return ReadinessReading(false, error.message)
    }
  }
}
