package import SoukModel
package import SoukSearch

/// Every operation that the front ends may call: the engine's face.
///
/// Calls block and may be made from any thread; a screen makes them on a worker. The screen and
/// the command line use the same service, so both say the same.
package protocol MarketplaceService:
  VerificationService, InspectionService, AssessmentService, InstallationService, RelationService,
  OperationsService, RolloutService, QueryInsightService, ContentService, GraphService
{
  /// Finds packages on the backend that the gate chooses, or on the one that is asked for.
  func search(
    _ request: SearchRequest, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> SearchAnswer

  /// The rows of the given packages; counts as one look-up in the row tiers for each.
  func summaries(
    _ ids: [PackageID], on backend: BackendKind?
  ) throws(ServiceError) -> [PackageSummary?]

  /// Brings rows into the cache that are likely to be asked for next; counts as no look-up.
  func readAhead(_ ids: [PackageID], on backend: BackendKind, cancellation: Cancellation)

  /// Everything known of one package.
  func lookup(_ id: PackageID, on backend: BackendKind?) throws(ServiceError) -> LookupAnswer?

  /// The packages that a person's reference may mean, in registry order.
  func resolve(_ reference: PackageReference) throws(ServiceError) -> [PackageID]

  /// Verifies one release from its bytes, now.
  func verify(_ id: PackageID, version: RegistryText?) throws(ServiceError) -> VerifyAnswer

  /// Who needs this package, by name, in name order, `limit` at the most.
  ///
  /// - Parameter backend: the engine to ask; nil for the graph where there is one.
  func dependents(
    of id: PackageID, limit: Int, on backend: BackendKind?
  ) throws(ServiceError) -> Dependents

  /// The registries, in the order in which unqualified names are resolved.
  func registries() throws(ServiceError) -> [RegistrySummary]

  /// Reads registries anew: one, or all. Unchanged sources cost nothing.
  ///
  /// - Parameter progress: called from the calling thread, a few times a second at the most.
  func refresh(
    _ name: RegistryName?, progress: (RefreshProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> [RefreshReport]

  /// Records a registry under a name; the caller refreshes it next.
  ///
  /// - Parameters:
  ///   - location: a folder, or an http or https address.
  ///   - root: what is known of its first root from elsewhere: `sha256:` and the digest of
  ///     `registry/root/1.json`, or a key that must have signed it; nil believes what is there.
  func addRegistry(
    _ name: RegistryName, location: String, root: String?
  ) throws(ServiceError)

  /// Forgets a registry and everything that came from it.
  func removeRegistry(_ name: RegistryName) throws(ServiceError)

  /// What the status line and the status pane show.
  func status() -> StatusSnapshot

  /// The gate as it stands.
  var gate: Gate { get }

  /// Sets the gate's backend for this process (the screen's F2); the configuration stays.
  func setGate(_ gate: Gate)

  /// Calls `body` on an arbitrary thread whenever the catalogue's generation or a registry's
  /// refresh state changes. One observer at a time; nil ends it.
  func observe(_ body: (@Sendable (ServiceEvent) -> Void)?)

  /// Writes what is buffered (cache, metrics); called before exit.
  func flush()
}

extension MarketplaceService {
  /// Records a registry of which nothing is known from elsewhere.
  package func addRegistry(_ name: RegistryName, location: String) throws(ServiceError) {
    try addRegistry(name, location: location, root: nil)
  }
}
