import SoukFetch
import SoukModel
import Synchronization

/// A way to a server that answers as it is told, one answer after the other.
final class ScriptedFetcher: Fetcher {
  /// What comes of one request.
  enum Step {
    /// An answer with its media type.
    case answer(String, type: String?, isFramed: Bool = true)
    /// A failure.
    case failure(FetchError.Kind, FetchRefusal = FetchRefusal(), partial: Int = 0)
  }

  private let steps: Mutex<[Step]>
  /// What was asked for.
  let requests = Mutex<[FetchRequest]>([])
  /// Called before each answer.
  private let before: @Sendable () -> Void

  init(_ steps: [Step], before: @escaping @Sendable () -> Void = {}) {
    self.steps = Mutex(steps)
    self.before = before
  }

  func fetch(
    _ request: FetchRequest, cancellation: Cancellation, progress: (FetchProgress) -> Void
  ) throws(FetchError) -> FetchedFile {
    requests.withLock { $0.append(request) }
    before()
    let step = steps.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    switch step {
    case .answer(let text, let type, let isFramed)?:
      return FetchedFile(
        bytes: Array(text.utf8), url: request.url, contentType: type, isFramed: isFramed)
    case .failure(let kind, let refusal, let partial)?:
      throw FetchError(
        kind, request.url,
        partial: partial > 0
          ? PartialFile(bytes: [UInt8](repeating: 0, count: partial), tag: nil) : nil,
        refusal: refusal)
    case nil: throw FetchError(.other("nothing more was scripted"), request.url)
    }
  }
}
