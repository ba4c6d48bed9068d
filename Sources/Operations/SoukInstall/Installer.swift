import Dispatch
package import SoukModel
import SoukTrust
import Synchronization

/// Changes what is installed in one root: plans, fetches, verifies, and switches over in one step.
///
/// Planning and fetching need no lock; before anything is written the root's mutex is taken and the
/// plan made anew should the lock file have changed meanwhile.
package struct Installer: Sendable {
  /// The root.
  package let root: InstallRoot
  private let source: any InstallSource
  private let files: any InstallFiles
  private let limits: ContentLimits
  private let now: @Sendable () -> Int64
  /// How many milliseconds to wait for another souk at the most.
  private let patience: Int

  /// How often the plan is made without the mutex before it is made with it.
  private static let attempts = 3

  /// What one round of planning and fetching gave.
  private struct Prepared {
    var outcome: Planner.Outcome
    var staged: [PackageID: [String: StagedPackage.File]] = [:]
    var verdicts: [PackageID: (Verdict, allowed: [String])] = [:]
    var notVerified: [InstallRefusal] = []
    var refused: [InstallRefusal] = []
  }

  /// Names a root and where packages come from.
  package init(
    root: InstallRoot, source: any InstallSource, files: any InstallFiles = DiskFiles(),
    limits: ContentLimits = ContentLimits(), now: @escaping @Sendable () -> Int64,
    patience: Int = 10_000
  ) {
    self.root = root
    self.source = source
    self.files = files
    self.limits = limits
    self.now = now
    self.patience = patience
  }

  /// What is installed; nothing where there is no lock file.
  package func installed() throws(InstallError) -> LockFile {
    guard let text = try asking({ () throws(InstallFileError) in try files.read(root.lockFile) })
    else { return LockFile() }
    do throws(LockFileError) {
      return try LockFile(parsing: text)
    } catch {
      throw .damagedLock(path: root.lockFile, reason: error.description)
    }
  }

  /// Carries out an order.
  ///
  /// - Parameters:
  ///   - review: sees the plan with every status before anything is changed; false stops there.
  ///   - progress: called from any thread, one call at a time.
  /// - Throws: ``InstallError``; whatever it is, what was installed before still is.
  package func perform(
    _ order: InstallOrder, review: (InstallPlan) -> Bool = { _ in true },
    progress: @escaping @Sendable (InstallProgress) -> Void = { _ in },
    cancellation: Cancellation = Cancellation()
  ) throws(InstallError) -> InstallReport {
    for attempt in 0..<Self.attempts {
      let isLast = attempt == Self.attempts - 1
      var mutex = isLast && !order.isDryRun ? try takeMutex(cancellation) : nil
      var notes = mutex == nil ? [] : try recover()
      let base = try installed()
      let prepared = try prepare(order, base, progress, cancellation)
      let plan = judged(prepared)
      if !prepared.notVerified.isEmpty { throw .notVerified(prepared.notVerified, in: plan) }
      if !prepared.refused.isEmpty { throw .refused(prepared.refused, in: plan) }
      if order.isDryRun || !review(plan) {
        return InstallReport(plan: plan, isDone: false, notes: notes)
      }
      if mutex == nil {
        mutex = try takeMutex(cancellation)
        notes += try recover()
        // Somebody else was faster: what was planned may no longer fit.
        guard try installed() == base else { continue }
      }
      try withExtendedLifetime(mutex) { () throws(InstallError) in
        try commit(prepared, plan, base, progress)
      }
      return InstallReport(plan: plan, isDone: !plan.isEmpty, notes: notes)
    }
    throw .busy(root: root.path)
  }

  /// What an order comes down to, told from the registries' words alone: nothing is fetched, verified
  /// or changed.
  package func outline(
    _ order: InstallOrder, cancellation: Cancellation = Cancellation()
  ) throws(InstallError) -> InstallPlan {
    let base = try installed()
    let planner = Planner(
      root: root, lock: base, provider: ReleaseProvider(source: source, lock: base),
      files: files, cancellation: cancellation)
    return try planner.plan(order).plan
  }

  /// Whether an interrupted installation left something behind.
  package func hasTraces() throws(InstallError) -> Bool {
    try asking { () throws(InstallFileError) in
      if try files.kind(root.journal) != .nothing { return true }
      return try files.kind(root.stage) != .nothing
    }
  }

  /// Clears up what an interrupted installation left behind.
  ///
  /// - Returns: what was found, in a sentence each.
  package func repair(cancellation: Cancellation = Cancellation()) throws(InstallError) -> [String]
  {
    let mutex = try takeMutex(cancellation)
    return try withExtendedLifetime(mutex) { () throws(InstallError) in try recover() }
  }

  /// As ``repair(cancellation:)``, but never waits: where another souk is at work nothing is done.
  ///
  /// What cannot be cleared up, such as in a folder that cannot be written, is said and left; an
  /// installation that comes later will be refused for it.
  package func repairIfIdle() throws(InstallError) -> [String] {
    do throws(InstallError) {
      let mutex = try takeMutex(Cancellation(), patience: 0)
      return try withExtendedLifetime(mutex) { () throws(InstallError) in try recover() }
    } catch {
      switch error {
      case .busy: return []
      case .files(let error):
        return ["An installation was interrupted, and this cannot be cleared up now: \(error)"]
      default: throw error
      }
    }
  }

  private func takeMutex(
    _ cancellation: Cancellation, patience: Int? = nil
  ) throws(InstallError) -> InstallMutex? {
    // A file system in memory has one user and no lock.
    guard files is DiskFiles else { return nil }
    let patience = patience ?? self.patience
    try asking { () throws(InstallFileError) in try files.makeFolders(root.work) }
    let mutex = try asking { () throws(InstallFileError) in
      try InstallMutex.take(root, patience: patience) { cancellation.isCancelled }
    }
    if cancellation.isCancelled { throw .cancelled }
    guard let mutex else { throw .busy(root: root.path) }
    return mutex
  }

  private func recover() throws(InstallError) -> [String] {
    let note = try asking { () throws(InstallFileError) in
      try Recovery(root: root, files: files).run()
    }
    return note.map { [$0] } ?? []
  }

  private func prepare(
    _ order: InstallOrder, _ base: LockFile,
    _ progress: @escaping @Sendable (InstallProgress) -> Void, _ cancellation: Cancellation
  ) throws(InstallError) -> Prepared {
    let provider = ReleaseProvider(source: source, lock: base)
    let planner = Planner(
      root: root, lock: base, provider: provider, files: files, cancellation: cancellation)
    var prepared = Prepared(outcome: try planner.plan(order))
    let items = prepared.outcome.plan.fetched
    let signed = base.packages.filter { $0.signature == .verified }
    let gate = ContentGate(
      source: source, now: now(), isForced: order.isForced, limits: limits,
      signedBefore: Set(signed.map(\.id.registry)))
    let sizes = items.map { max(0, $0.size ?? 0) }
    let totalBytes = sizes.reduce(Int64(0)) { $0.addingReportingOverflow($1).partialValue }
    let results = Mutex<[Int: Result<ContentGate.Outcome, InstallError>]>([:])
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      if cancellation.isCancelled { return }
      let result = Self.judge(items[index], gate, provider)
      results.withLock { known in
        known[index] = result
        progress(
          InstallProgress(
            phase: .verifying, package: items[index].id, done: known.count, total: items.count,
            bytes: known.keys.reduce(Int64(0)) {
              $0.addingReportingOverflow(sizes[$1]).partialValue
            },
            totalBytes: totalBytes))
      }
    }
    if cancellation.isCancelled { throw .cancelled }
    for (index, item) in items.enumerated() {
      guard let result = results.withLock({ $0[index] }) else { throw .cancelled }
      func refusal(_ verdict: Verdict) -> InstallRefusal {
        InstallRefusal(id: item.id, version: item.version, verdict: verdict)
      }
      switch try result.get() {
      case .admitted(let files, let verdict, let allowed):
        prepared.staged[item.id] = files
        prepared.verdicts[item.id] = (verdict, allowed)
      case .notVerified(let verdict):
        prepared.verdicts[item.id] = (verdict, [])
        prepared.notVerified.append(refusal(verdict))
      case .refused(let verdict):
        prepared.verdicts[item.id] = (verdict, [])
        prepared.refused.append(refusal(verdict))
      }
    }
    return prepared
  }

  private static func judge(
    _ item: InstallPlan.Item, _ gate: ContentGate, _ provider: ReleaseProvider
  ) -> Result<ContentGate.Outcome, InstallError> {
    Result { () throws(InstallError) in
      guard let package = try provider.package(item.id) else { throw .unknownPackage(item.id) }
      guard let release = package.releases.first(where: { $0.version == item.version }) else {
        throw .noVersion(item.id, wanted: item.version)
      }
      return try gate.judge(package, release)
    }
  }

  private func judged(_ prepared: Prepared) -> InstallPlan {
    var plan = prepared.outcome.plan
    for index in plan.items.indices {
      guard let found = prepared.verdicts[plan.items[index].id] else { continue }
      plan.items[index].verdict = found.0
      plan.items[index].allowed = found.allowed
    }
    return plan
  }

  private func commit(
    _ prepared: Prepared, _ plan: InstallPlan, _ base: LockFile,
    _ progress: @escaping @Sendable (InstallProgress) -> Void
  ) throws(InstallError) {
    let provider = ReleaseProvider(source: source, lock: base)
    var staged: [StagedPackage] = []
    var packages: [LockedPackage] = []
    for item in plan.items where item.change != .remove {
      guard item.change.needsContent else {
        if let locked = base.package(item.id) { packages.append(locked) }
        continue
      }
      guard let folder = InstallRoot.folder(of: item.id, version: item.version) else {
        throw .unusableName(item.id, item.version)
      }
      let package = StagedPackage(folder: folder, files: prepared.staged[item.id] ?? [:])
      staged.append(package)
      packages.append(
        Self.record(item, package, try provider.package(item.id)?.release(item.version)))
    }
    let lock = LockFile(packages: packages, requested: prepared.outcome.requested)
    guard !staged.isEmpty || lock != base else { return }
    let staying = Set(packages.compactMap(\.folder))
    let removals = base.packages.compactMap(\.folder).filter { !staying.contains($0) }
    try asking { () throws(InstallFileError) in
      try files.makeFolders(root.work)
      var written = 0
      var bytes: Int64 = 0
      let total = staged.reduce(0) { $0 + $1.files.count }
      let totalBytes = staged.reduce(0) { $0 + $1.size }
      try Transaction(root: root, files: files).commit(
        staged, removals: removals, lock: lock
      ) { count in
        written += 1
        bytes += count
        progress(
          InstallProgress(
            phase: .staging, package: nil, done: written, total: total, bytes: bytes,
            totalBytes: totalBytes))
      }
    }
  }

  private static func record(
    _ item: InstallPlan.Item, _ package: StagedPackage, _ release: Release?
  ) -> LockedPackage {
    LockedPackage(
      id: item.id, version: item.version, checksum: release?.checksum,
      checksumKind: release?.checksumKind ?? .archive, keyID: release?.keyID,
      signature: item.verdict?.signature ?? .unsigned, overridden: item.allowed,
      dependencies: item.dependencies, content: package.contentDigest, size: package.size)
  }

  private func asking<Answer>(
    _ body: () throws(InstallFileError) -> Answer
  ) throws(InstallError) -> Answer {
    do throws(InstallFileError) {
      return try body()
    } catch {
      throw .files(error)
    }
  }
}

extension Package {
  /// The release of a version; nil where there is none.
  fileprivate func release(_ version: RegistryText) -> Release? {
    releases.first { $0.version == version }
  }
}
