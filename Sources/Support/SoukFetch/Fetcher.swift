package import SoukModel

/// Brings files from elsewhere.
package protocol Fetcher: Sendable {
  /// Brings one file, whole, on this thread.
  ///
  /// - Parameters:
  ///   - cancellation: looked at a few times a second.
  ///   - progress: called on this thread whenever bytes have come.
  /// - Throws: ``FetchError``; one that broke off holds what had come, to go on from there.
  func fetch(
    _ request: FetchRequest, cancellation: Cancellation, progress: (FetchProgress) -> Void
  ) throws(FetchError) -> FetchedFile

  /// Brings one file without telling the caller how it goes.
  func fetch(_ request: FetchRequest) throws(FetchError) -> FetchedFile
}

extension Fetcher {
  package func fetch(_ request: FetchRequest) throws(FetchError) -> FetchedFile {
    try fetch(request, cancellation: Cancellation(), progress: { _ in })
  }
}
