import Logging
import SoukCatalogue
import SoukMetrics
package import SoukModel
import SoukRegistry
import SoukSearch

extension Engine {
  package func verify(
    _ id: PackageID, version: RegistryText?
  ) throws(ServiceError) -> VerifyAnswer {
    let begin = clock.uptime()
    let subject = try subject(id, version: version)
    let verdict = subject.verify(now: clock.now())
    logger.log(
      level: verdict.isVerified ? .info : .warning, "verify",
      metadata: [
        "package": "\(id)", "verdict": "\(Self.word(verdict))",
        "duration_ms": .stringConvertible(Double(clock.uptime() &- begin) / 1_000_000),
      ])
    trace(.verify, since: begin, failure: verdict.isVerified ? nil : Self.word(verdict))
    count(verdict)
    record([VerifiedRelease(id, subject.release, verdict)])
    return VerifyAnswer(id: id, version: subject.release.version, verdict: verdict)
  }

  /// Finds a release and the registry that serves it.
  func subject(
    _ id: PackageID, version: RegistryText?
  ) throws(ServiceError) -> VerificationSubject {
    let found: CatalogueEntry?
    let record: RegistryRecord?
    do throws(CatalogueError) {
      found = try catalogue.entry(id)
      record = try catalogue.registries().first { $0.name == id.registry }
    } catch {
      throw ServiceError(error)
    }
    guard let entry = found, let record else { throw Self.unknownPackage(id) }
    let release = try Self.existing(version, of: entry.package)
    guard let source = sources.source(id.registry, location: record.location) else {
      throw ServiceError(
        .io, "The registry \(id.registry) is not on this machine now.",
        remedy: "Fetch it again, then run `souk registry refresh \(id.registry)`.")
    }
    return VerificationSubject(source: source, package: entry.package, release: release)
  }

  /// The source of a recorded registry; nil where it is not on this machine now.
  ///
  /// - Parameter cancellation: what ends its fetches.
  func registrySource(
    _ name: RegistryName, _ cancellation: Cancellation = Cancellation()
  ) throws(ServiceError) -> (any RegistrySource)? {
    do throws(CatalogueError) {
      let record = try catalogue.registries().first { $0.name == name }
      let sources = sources.watched(by: cancellation)
      return record.flatMap { sources.source(name, location: $0.location) }
    } catch {
      throw ServiceError(error)
    }
  }

  /// Counts a verification among the figures.
  func count(_ verdict: Verdict) {
    metrics.counter(MetricKey(.verificationsTotal, ["verdict": Self.word(verdict)])).add()
    flusher.mark()
  }

  /// Keeps what failed and forgets what does not any more.
  ///
  /// A record that cannot be written is no reason to hold a verdict back: the log says so.
  func record(_ releases: [VerifiedRelease]) {
    do throws(StoredRecordError) {
      try failureStore.record(releases, at: clock.now())
    } catch {
      logger.warning("failures not recorded", metadata: ["code": "\(error.code.rawValue)"])
    }
  }

  /// The release of this version, or the newest.
  ///
  /// - Throws: `ServiceError.notFound` where there is no such version.
  static func existing(
    _ version: RegistryText?, of package: Package
  ) throws(ServiceError) -> Release {
    guard let version else { return package.latest }
    guard let release = package.releases.first(where: { $0.version == version }) else {
      throw ServiceError(
        .notFound, "“\(package.id)” has no version “\(version.escapedPrefix(80))”.",
        remedy: "See its versions with `souk show`.")
    }
    return release
  }

  /// The failure of naming a package that no registry has.
  static func unknownPackage(_ id: PackageID) -> ServiceError {
    ServiceError(.notFound, "There is no package “\(id)”.", remedy: "Find it with `souk search`.")
  }

  /// The label of a verdict: what failed, or what is known of the signature.
  private static func word(_ verdict: Verdict) -> String {
    if verdict.isVerified { return "verified" }
    return verdict.checksum.severity == .failed
      ? verdict.checksum.rawValue : verdict.signature.rawValue
  }
}
