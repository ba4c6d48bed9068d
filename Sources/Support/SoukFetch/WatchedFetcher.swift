package import SoukModel

/// A fetcher whose work one listener follows, and one person can stop.
///
/// Only requests that come without a listener of their own are followed.
package struct WatchedFetcher: Fetcher {
  private let fetcher: any Fetcher
  private let cancellation: Cancellation
  private let report: @Sendable (FetchURL, FetchProgress) -> Void

  /// Watches a fetcher.
  ///
  /// - Parameter report: called on the fetching thread with what is fetched and how far it has come.
  package init(
    _ fetcher: any Fetcher, cancellation: Cancellation,
    report: @escaping @Sendable (FetchURL, FetchProgress) -> Void
  ) {
    self.fetcher = fetcher
    self.cancellation = cancellation
    self.report = report
  }

  package func fetch(_ request: FetchRequest) throws(FetchError) -> FetchedFile {
    try fetcher.fetch(request, cancellation: cancellation) { report(request.url, $0) }
  }

  package func fetch(
    _ request: FetchRequest, cancellation: Cancellation, progress: (FetchProgress) -> Void
  ) throws(FetchError) -> FetchedFile {
    try fetcher.fetch(request, cancellation: cancellation, progress: progress)
  }
}
