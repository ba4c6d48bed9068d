import Logging
package import SoukInstall
import SoukMetrics
package import SoukModel
import SoukTrust

extension Engine {
  package func installationRoot(_ target: String?) -> String {
    target.map(SoukHome.absolute) ?? home.packages
  }

  package func install(
    _ order: InstallOrder, in target: String?, on backend: BackendKind?,
    review: (InstallPlan) -> Bool, progress: @escaping @Sendable (InstallProgress) -> Void,
    cancellation: Cancellation
  ) throws(ServiceError) -> InstallationAnswer {
    let begin = clock.uptime()
    let root = InstallRoot(path: installationRoot(target))
    let source = installSource(backend, cancellation)
    func answer(
      _ outcome: InstallationAnswer.Outcome, _ notes: [String] = []
    ) -> InstallationAnswer {
      let elapsed = clock.uptime() &- begin
      return InstallationAnswer(
        outcome, root: root.path, notes: notes, backend: source.answeredBy,
        milliseconds: Double(elapsed) / 1_000_000)
    }
    if let mixture = AptCommand.mixture(in: order) { throw mixture }
    if let command = AptCommand.text(for: order) { return answer(.debian(command: command)) }
    var notes: [String] = []
    do throws(InstallError) {
      let installer = installer(root, source)
      if !order.isDryRun, try installer.hasTraces() {
        notes = try installer.repair(cancellation: cancellation)
      }
      let report = try installer.perform(
        order, review: review, progress: progress, cancellation: cancellation)
      notes += report.notes
      guard report.isDone || report.plan.isEmpty else {
        return answer(.planned(report.plan), notes)
      }
      if report.isDone {
        let elapsed = clock.uptime() &- begin
        metrics.histogram(MetricKey(.installLatency)).record(nanoseconds: elapsed)
        logger.info(
          "install",
          metadata: [
            "backend": "\(source.answeredBy.rawValue)",
            "duration_ms": .stringConvertible(Double(elapsed) / 1_000_000),
          ])
        trace(.install, since: begin, backend: source.answeredBy)
        flusher.mark()
        log(report, root, notes)
      }
      return answer(.done(report.plan), notes)
    } catch {
      trace(.install, since: begin, backend: source.answeredBy, failure: Self.word(error))
      switch error {
      case .notVerified(let releases, in: let plan):
        count(releases)
        return answer(.refused(plan, .init(releases, isByRuleAlone: false)), notes)
      case .refused(let releases, in: let plan):
        count(releases)
        return answer(.refused(plan, .init(releases, isByRuleAlone: true)), notes)
      default:
        let failure = ServiceError(error)
        logger.error("install", metadata: ["code": "\(failure.code.rawValue)"])
        throw failure
      }
    }
  }

  package func installed(in target: String?) throws(ServiceError) -> InstalledPackages {
    let root = InstallRoot(path: installationRoot(target))
    let files = DiskFiles()
    do throws(InstallError) {
      let installer = installer(root, installSource(nil))
      // Who only looks clears up too: what was left behind is nobody's otherwise. What a running
      // installation has there is left alone.
      let notes = try installer.hasTraces() ? try installer.repairIfIdle() : []
      var found = InstalledPackages(root: root.path, lock: try installer.installed(), notes: notes)
      for package in found.lock.packages {
        let kind: FileKind
        do throws(InstallFileError) {
          kind = try files.kind(found.path(of: package))
        } catch {
          throw InstallError.files(error)
        }
        if kind != .folder { found.missing.insert(package.id) }
      }
      return found
    } catch {
      throw ServiceError(error)
    }
  }

  package func outdated(
    in target: String?, on backend: BackendKind?
  ) throws(ServiceError) -> OutdatedAnswer {
    let begin = clock.uptime()
    let root = InstallRoot(path: installationRoot(target))
    let source = installSource(backend)
    do throws(InstallError) {
      let installer = installer(root, source)
      let lock = try installer.installed()
      var updates: [PackageID: RegistryText] = [:]
      // Where the whole set cannot be updated together, what is newer is listed all the same.
      if let plan = try? installer.outline(InstallOrder(.update([]))) {
        for item in plan.items {
          if case .replace = item.change { updates[item.id] = item.version }
        }
      }
      var packages: [OutdatedPackage] = []
      for locked in lock.packages {
        let installed = PackageVersion(locked.version)
        guard
          let newest = try source.package(locked.id)?.newestRelease(
            takingPrereleases: installed.isPrerelease), installed < newest
        else { continue }
        packages.append(
          OutdatedPackage(
            id: locked.id, installed: locked.version, update: updates[locked.id],
            newest: newest.text))
      }
      return OutdatedAnswer(
        packages: packages, installed: lock.packages.count, backend: source.answeredBy,
        milliseconds: Double(clock.uptime() &- begin) / 1_000_000)
    } catch {
      throw ServiceError(error)
    }
  }

  /// Packages by way of the backend that is asked for, else of the gate's.
  ///
  /// - Parameter cancellation: what ends a fetch of content.
  func installSource(
    _ backend: BackendKind?, _ cancellation: Cancellation = Cancellation()
  ) -> CatalogueInstallSource {
    CatalogueInstallSource(
      router: router, backend: listing(backend), rules: settings.installRules
    ) { [self] name throws(ServiceError) in
      try registrySource(name, cancellation)
    }
  }

  private func installer(_ root: InstallRoot, _ source: CatalogueInstallSource) -> Installer {
    Installer(root: root, source: source, now: clock.now)
  }

  /// The code under which a failed installation is traced.
  private static func word(_ error: InstallError) -> String {
    switch error {
    case .notVerified: "not-verified"
    case .refused: "refused"
    default: ServiceError(error).code.rawValue
    }
  }

  private func count(_ refusals: [InstallRefusal]) {
    for refusal in refusals { count(refusal.verdict) }
  }

  /// Puts on record what was installed, and loudly what was let in against the rules.
  private func log(_ report: InstallReport, _ root: InstallRoot, _ notes: [String]) {
    for note in notes { logger.warning("cleared up", metadata: ["note": "\(note)"]) }
    for item in report.plan.items where item.change != .keep {
      logger.info(
        "installed",
        metadata: [
          "package": "\(item.id)", "version": "\(item.version.escapedPrefix(80))",
          "change": "\(item.change.word)", "root": "\(root.path)",
        ])
    }
    for item in report.overridden {
      logger.warning(
        "installed against the rules",
        metadata: [
          "code": "\(FailureCode.checksOverridden.rawValue)", "package": "\(item.id)",
          "version": "\(item.version.escapedPrefix(80))",
          "allowed": "\(item.allowed.joined(separator: " "))",
        ])
    }
  }
}

extension Package {
  /// The newest version there is, pre-releases only where they are asked for.
  fileprivate func newestRelease(takingPrereleases takesPrereleases: Bool) -> PackageVersion? {
    let versions = releases.map { PackageVersion($0.version) }
    return versions.filter { takesPrereleases || !$0.isPrerelease }.max()
  }
}
