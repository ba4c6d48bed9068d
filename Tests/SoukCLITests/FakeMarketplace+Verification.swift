import SoukEngine
import SoukModel

extension FakeMarketplace {
  func verifyAll(
    in registry: RegistryName?, on backend: BackendKind?,
    progress: (VerificationProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> VerificationReport {
    if cancellation.isCancelled { throw ServiceError(.cancelled, "cancelled") }
    let releases =
      packages
      .filter { registry == nil || $0.package.id.registry == registry }
      .map { VerifiedRelease($0.package.id, $0.package.latest, $0.verdict) }
      .sorted { $0.id < $1.id }
    progress(
      VerificationProgress(done: 1, total: releases.count, failed: 0, latest: releases.first?.id))
    do throws(StoredRecordError) {
      try failureStore.record(releases, at: 0)
    } catch {
      throw ServiceError(.io, error.detail)
    }
    return VerificationReport(
      releases: releases, failures: try failures(), backend: backend ?? .v1, milliseconds: 1.5)
  }

  func signer(
    of id: PackageID, version: RegistryText?
  ) throws(ServiceError) -> SignerHistory? { nil }

  func failures() throws(ServiceError) -> [FailureRecord] {
    do throws(StoredRecordError) {
      return try failureStore.failures()
    } catch {
      throw ServiceError(.io, error.detail)
    }
  }

  func annotateFailure(_ id: FailureRecord.ID, note: String) throws(ServiceError) {
    try change(id) { $0.note = RegistryText(note) }
  }

  func markFailure(_ id: FailureRecord.ID, handled: Bool) throws(ServiceError) {
    try change(id) { $0.isHandled = handled }
  }

  func evidence(of id: PackageID, version: RegistryText?) throws(ServiceError) -> EvidenceFile {
    let answer = try verify(id, version: version)
    return EvidenceFile(name: "\(answer.id.name.escaped).tar.gz", bytes: [1, 2, 3])
  }

  func replay(evidence bundle: [UInt8]) throws(ServiceError) -> EvidenceReplay {
    guard let entry = packages.first, !bundle.isEmpty else {
      throw ServiceError(.malformed, "no bundle")
    }
    return EvidenceReplay(
      id: entry.package.id, version: entry.package.latest.version, clock: 0,
      recorded: entry.verdict, replayed: entry.verdict)
  }

  private func change(
    _ id: FailureRecord.ID, _ body: (inout FailureRecord) -> Void
  ) throws(ServiceError) {
    do throws(StoredRecordError) {
      guard try failureStore.change(id, body) else {
        throw StoredRecordError(.failures, .storage, detail: "\(id.package) is not on record")
      }
    } catch {
      throw ServiceError(.notFound, error.detail)
    }
  }
}
