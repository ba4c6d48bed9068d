package import SoukModel

/// What is wrong with a home, and the mending of it.
///
/// Calls block; a screen makes them on a worker.
package protocol DoctorService: Sendable {
  /// Looks at everything; changes nothing.
  func diagnose(cancellation: Cancellation) -> DoctorReport

  /// Mends what is safe to mend and looks again.
  ///
  /// - Throws: `ServiceError` where a repair fails; those before it are done.
  func mend(cancellation: Cancellation) throws(ServiceError) -> DoctorReport
}
