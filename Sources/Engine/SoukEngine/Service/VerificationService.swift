package import SoukModel

/// The operations on many verdicts at once: verify everything, keep what failed, hand out evidence.
///
/// A part of ``MarketplaceService``, and under the same rules: calls block, from any thread.
package protocol VerificationService: Sendable {
  /// Verifies every release of the catalogue whose content is on this machine, on all cores.
  ///
  /// Failures are recorded, and those that are gone are forgotten.
  /// - Parameters:
  ///   - registry: the only registry to look at; nil for all.
  ///   - backend: the engine that lists the packages; nil for the gate's choice.
  ///   - progress: called from the calling thread, ten times a second at the most.
  /// - Throws: `ServiceError.cancelled` where cancelled; what was verified by then is recorded.
  func verifyAll(
    in registry: RegistryName?, on backend: BackendKind?,
    progress: (VerificationProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> VerificationReport

  /// The releases that failed when they were verified last, in the order of their identities.
  func failures() throws(ServiceError) -> [FailureRecord]

  /// Puts a person's note beside a failure; an empty one takes it away.
  ///
  /// - Throws: `ServiceError.notFound` where the release is not on record as failing.
  func annotateFailure(_ id: FailureRecord.ID, note: String) throws(ServiceError)

  /// Marks a failure as handled, or as open again.
  ///
  /// - Throws: `ServiceError.notFound` where the release is not on record as failing.
  func markFailure(_ id: FailureRecord.ID, handled: Bool) throws(ServiceError)

  /// Packs everything that the verdict on a release rests on, for a ticket or another machine.
  ///
  /// Never holds a private key.
  func evidence(of id: PackageID, version: RegistryText?) throws(ServiceError) -> EvidenceFile

  /// Runs the ladder over a bundle from any machine, with that machine's clock and keys.
  ///
  /// Touches neither the catalogue nor the trust store.
  /// - Throws: `ServiceError.malformed` for bytes that are no bundle.
  func replay(evidence bundle: [UInt8]) throws(ServiceError) -> EvidenceReplay
}
