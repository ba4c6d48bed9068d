import CCurl
package import SoukModel
import Synchronization

/// Fetches over http and https with libcurl, which is opened at the first fetch.
///
/// Redirects are followed by hand, each one judged: to the same host, or where the request allows
/// others; never from https to http. A transfer that breaks off is taken up again where it
/// stopped, if the server still has the same file.
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
    guard let session = idle.withLock({ $0.popLast() }) ?? CurlSession() else {
      throw FetchError(.unavailable, request.url)
    }
    defer { idle.withLock { $0.append(session) } }
    var partial = request.partial.flatMap { $0.tag == nil ? nil : $0 }
    let resumedAt = partial?.bytes.count ?? 0
    var attempts = 0
    while true {
      do throws(FetchError) {
        var file = try follow(request, partial, session, cancellation, progress)
        if file.resumedAt > 0 { file.resumedAt = resumedAt }
        return file
      } catch {
        attempts += 1
        // Only what broke off and can be gone on with is tried again, and only if it brought more or
        // is another file now.
        guard case .interrupted = error.kind, attempts <= Self.resumeLimit,
          let more = error.partial, more.tag != nil,
          more.tag != partial?.tag || more.bytes.count > partial?.bytes.count ?? 0
        else { throw error }
        partial = more
      }
    }
  }

  /// Follows redirects to the file.
  private func follow(
    _ request: FetchRequest, _ partial: PartialFile?, _ session: CurlSession,
    _ cancellation: Cancellation, _ progress: (FetchProgress) -> Void
  ) throws(FetchError) -> FetchedFile {
    var url = request.url
    for _ in 0...Self.redirectLimit {
      let begin = partial?.bytes.count ?? 0
      let (answer, transfer) = perform(
        url, request, partial, session, cancellation, progress)
      if (300...399).contains(answer.status), answer.result == 0 {
        url = try next(after: url, answer, request)
        continue
      }
      // Told to begin elsewhere than asked, or at the beginning: what was here is of another file.
      let goesOn = answer.status == 206 && answer.offset == Int64(begin) && begin > 0
      let bytes = goesOn ? (partial?.bytes ?? []) + transfer.bytes : transfer.bytes
      let tag = answer.tag.isEmpty ? nil : answer.tag
      if let kind = failure(answer, transfer, request, isPartial: begin > 0) {
        let isContent = [200, 206].contains(answer.status) && !transfer.isTooBig
        throw FetchError(
          kind, request.url,
          partial: isContent && !bytes.isEmpty ? PartialFile(bytes: bytes, tag: tag) : nil)
      }
      return FetchedFile(bytes: bytes, url: url, tag: tag, resumedAt: goesOn ? begin : 0)
    }
    throw FetchError(.tooManyRedirects, request.url)
  }

  private func perform(
    _ url: FetchURL, _ request: FetchRequest, _ partial: PartialFile?, _ session: CurlSession,
    _ cancellation: Cancellation, _ progress: (FetchProgress) -> Void
  ) -> (CurlAnswer, CurlTransfer) {
    let begin = partial?.bytes.count ?? 0
    return withoutActuallyEscaping(progress) { progress in
      let transfer = CurlTransfer(limit: request.limit - begin, cancellation: cancellation) {
        progress(FetchProgress(received: begin + $0, total: nil))
      }
      defer { transfer.finish() }
      let answer = session.perform(
        url, request, from: begin, tag: partial?.tag, transfer)
      return (answer, transfer)
    }
  }

  private func next(
    after url: FetchURL, _ answer: CurlAnswer, _ request: FetchRequest
  ) throws(FetchError) -> FetchURL {
    guard let target = FetchURL(answer.redirect), target.isSecure || !url.isSecure else {
      throw FetchError(.badRedirect(answer.redirect), request.url)
    }
    guard request.allowsOtherHosts || url.covers(target) else {
      throw FetchError(.otherHost(answer.redirect), request.url)
    }
    return target
  }

  /// Why an exchange is no success; nil where it is one.
  private func failure(
    _ answer: CurlAnswer, _ transfer: CurlTransfer, _ request: FetchRequest, isPartial: Bool
  ) -> FetchError.Kind? {
    if transfer.isTooBig { return .tooBig(request.limit) }
    if !transfer.isGoing { return .cancelled }
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
    case 200: return nil
    case 206: return isPartial ? nil : .refused(206)
    case 404, 410: return .notFound
    // The part that was here is longer than the file, or just as long.
    case 416 where isPartial: return .interrupted("the file has changed")
    default: return .refused(answer.status)
    }
  }
}
