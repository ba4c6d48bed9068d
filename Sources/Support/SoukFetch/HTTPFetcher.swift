import CCurl
package import SoukModel
import Synchronization

/// Fetches over http and https with libcurl, which is opened at the first fetch.
///
/// Redirects are followed by hand, each one judged: to the same host only, and never from https to
/// http. A transfer that breaks off is taken up again where it stopped, if the server still has the
/// same file; anything else begins anew. Credentials go over an encrypted connection, or to this machine itself.
package final class HTTPFetcher: Fetcher {
  /// How many redirects are followed.
  private static let redirectLimit = 5
  /// How often a transfer that brings something is taken up again.
  private static let resumeLimit = 4

  private let idle = Mutex<[CurlSession]>([])

  /// Makes a fetcher; nothing is opened yet.
  package init() {}

  package func fetch(
    _ request: FetchRequest, cancellation: Cancellation, progress: (FetchProgress) -> Void
  ) throws(FetchError) -> FetchedFile {
    guard request.credentials == nil || request.url.isSecure || request.url.isLoopback else {
      throw FetchError(.exposed, request.url)
    }
    guard let session = idle.withLock({ $0.popLast() }) ?? CurlSession() else {
      throw FetchError(.unavailable, request.url)
    }
    defer { idle.withLock { $0.append(session) } }
    // A part that is longer than the file may be is of no use.
    var partial = request.partial.flatMap {
      $0.canBeContinued && $0.bytes.count < request.limit ? $0 : nil
    }
    var here = partial?.bytes.count ?? 0
    var attempts = 0
    while true {
      do throws(FetchError) {
        guard var file = try follow(request, partial, session, cancellation, progress) else {
          partial = nil
          here = 0
          continue
        }
        if file.resumedAt > 0 { file.resumedAt = here }
        return file
      } catch {
        attempts += 1
        // Only a file that broke off and can be gone on with is tried again, and only if it brought more or
        // is another file now.
        guard case .interrupted = error.kind, request.upload == nil, attempts <= Self.resumeLimit,
          let more = error.partial, more.canBeContinued,
          more.tag != partial?.tag || more.bytes.count > partial?.bytes.count ?? 0
        else { throw error }
        if more.tag != partial?.tag { here = 0 }
        partial = more
      }
    }
  }

  /// Follows redirects to the file; nil where what is here is no part of what is there.
  private func follow(
    _ request: FetchRequest, _ partial: PartialFile?, _ session: CurlSession,
    _ cancellation: Cancellation, _ progress: (FetchProgress) -> Void
  ) throws(FetchError) -> FetchedFile? {
    var url = request.url
    for _ in 0...Self.redirectLimit {
      let (answer, transfer) = perform(
        url, request, partial, session, cancellation, progress)
      if (300...399).contains(answer.status), answer.result == 0 {
        url = try next(after: url, answer, request)
        continue
      }
      let isRefused = answer.status == 416 || transfer.end == .misplaced
      if partial != nil, isRefused, transfer.isGoing { return nil }
      let tag = answer.tag.isEmpty ? nil : answer.tag
      if let kind = failure(answer, transfer, request) {
        let isContent = [200, 206].contains(answer.status) && transfer.end == nil
        throw FetchError(
          kind, request.url,
          partial: isContent && !transfer.bytes.isEmpty
            ? PartialFile(bytes: transfer.bytes, tag: tag) : nil,
          refusal: isContent ? FetchRefusal() : answer.refusal)
      }
      return FetchedFile(
        bytes: transfer.bytes, url: url, tag: tag, resumedAt: transfer.resumedAt,
        contentType: answer.contentType.isEmpty ? nil : answer.contentType,
        isFramed: answer.isFramed)
    }
    throw FetchError(.tooManyRedirects, request.url)
  }

  private func perform(
    _ url: FetchURL, _ request: FetchRequest, _ partial: PartialFile?, _ session: CurlSession,
    _ cancellation: Cancellation, _ progress: (FetchProgress) -> Void
  ) -> (CurlAnswer, CurlTransfer) {
    withoutActuallyEscaping(progress) { progress in
      let transfer = CurlTransfer(
        limit: request.limit, partial: partial, cancellation: cancellation, report: progress)
      defer { transfer.finish() }
      return (session.perform(url, request, after: partial, transfer), transfer)
    }
  }

  private func next(
    after url: FetchURL, _ answer: CurlAnswer, _ request: FetchRequest
  ) throws(FetchError) -> FetchURL {
    guard let target = FetchURL(answer.redirect), target.isSecure || !url.isSecure else {
      throw FetchError(.badRedirect(answer.redirect), request.url)
    }
    guard url.covers(target) else {
      throw FetchError(.otherHost(answer.redirect), request.url)
    }
    return target
  }

  /// Why an exchange is no success; nil where it is one.
  private func failure(
    _ answer: CurlAnswer, _ transfer: CurlTransfer, _ request: FetchRequest
  ) -> FetchError.Kind? {
    if transfer.end == .tooBig { return .tooBig(request.limit) }
    if !transfer.isGoing { return .cancelled }
    // A part that nobody asked for.
    if transfer.end == .misplaced { return .refused(answer.status) }
    switch answer.result {
    case 0: break
    case Int32(SOUK_CURL_UNKNOWN_HOST), Int32(SOUK_CURL_NO_CONNECTION):
      return .unreachable(answer.reason)
    case Int32(SOUK_CURL_TIMED_OUT):
      return transfer.bytes.isEmpty ? .timedOut : .interrupted(answer.reason)
    case Int32(SOUK_CURL_TLS), Int32(SOUK_CURL_UNTRUSTED): return .insecure(answer.reason)
    case Int32(SOUK_CURL_PARTIAL), Int32(SOUK_CURL_BROKEN), Int32(SOUK_CURL_NOTHING):
      return .interrupted(answer.reason)
    default: return .other(answer.reason)
    }
    switch answer.status {
    case 200, 206:
      return transfer.isShort ? .interrupted("the server ended it before the stated length") : nil
    case 404, 410: return .notFound
    default: return .refused(answer.status)
    }
  }
}
