package import SoukModel
import Synchronization

/// Files in memory by their addresses, with failures on demand and a list of what was asked for.
package final class MemoryFetcher: Fetcher {
  private struct Content {
    var files: [String: [UInt8]] = [:]
    var failures: [String: FetchError.Kind] = [:]
    var requests: [String] = []
  }

  private let content = Mutex(Content())

  /// Has nothing yet.
  package init() {}

  /// The file at an address.
  package subscript(_ url: String) -> [UInt8]? {
    get { content.withLock { $0.files[url] } }
    set { content.withLock { $0.files[url] = newValue } }
  }

  /// Fails at an address from now on; nil ends it.
  package func fail(_ url: String, with kind: FetchError.Kind?) {
    content.withLock { $0.failures[url] = kind }
  }

  /// What was asked for since the last time.
  package func takeRequests() -> [String] {
    content.withLock { content in
      defer { content.requests = [] }
      return content.requests
    }
  }

  package func fetch(
    _ request: FetchRequest, cancellation: Cancellation, progress: (FetchProgress) -> Void
  ) throws(FetchError) -> FetchedFile {
    let url = request.url.description
    let (file, failure) = content.withLock { content in
      content.requests.append(url)
      return (content.files[url], content.failures[url])
    }
    if cancellation.isCancelled { throw FetchError(.cancelled, request.url) }
    if let failure { throw FetchError(failure, request.url) }
    guard let file else { throw FetchError(.notFound, request.url) }
    guard file.count <= request.limit else {
      throw FetchError(.tooBig(request.limit), request.url)
    }
    progress(FetchProgress(received: file.count, total: file.count))
    return FetchedFile(bytes: file, url: request.url)
  }
}
