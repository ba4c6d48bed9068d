package import SoukModel

/// The operations that judge packages: validate, maturity, dashboard, and the list that sorts by it.
///
/// A part of ``MarketplaceService``, and under the same rules: calls block, from any thread.
package protocol AssessmentService: Sendable {
  /// Judges one package by every check and every criterion.
  ///
  /// Where its content is here it is read and verified now.
  /// - Parameter backend: the engine that looks the package up; nil for the gate's choice.
  /// - Throws: `ServiceError.notFound` where there is no such package, version or folder.
  func assess(
    _ subject: AssessmentSubjectName, on backend: BackendKind?
  ) throws(ServiceError) -> AssessmentAnswer

  /// Judges many packages in one pass, on all cores.
  ///
  /// - Parameters:
  ///   - scope: which packages.
  ///   - parts: what to find out of each; what is not asked for costs nothing.
  ///   - backend: the engine that lists the packages; nil for the gate's choice.
  ///   - progress: called from the calling thread, ten times a second at the most.
  /// - Throws: `ServiceError.cancelled` where cancelled, `.notFound` for an unknown registry, `.io`
  ///   for a folder that cannot be read.
  func assessAll(
    _ scope: AssessmentScope, parts: AssessmentParts, on backend: BackendKind?,
    progress: (AssessmentProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> AssessmentSurvey

  /// Lists the catalogue, filtered and in order.
  ///
  /// Maturity is judged only where the request needs it.
  func list(
    _ request: ListingRequest, on backend: BackendKind?,
    progress: (AssessmentProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> CatalogueListing

  /// Writes `production_ready` into the manifest of a package's folder, in one step; every other
  /// line stays as it is.
  ///
  /// - Parameter folder: the package's own folder.
  /// - Returns: whether the file was changed.
  /// - Throws: `ServiceError.io`, or `.malformed` where the manifest cannot be changed safely.
  func markReadiness(_ isReady: Bool, inFolder folder: String) throws(ServiceError) -> Bool
}
