package import SoukFetch
package import SoukModel

/// An engine that is asked over HTTP.
///
/// [SPARQL 1.1 Protocol, clause 2.1.2](https://www.w3.org/TR/sparql11-protocol/#query-via-post-urlencoded): the
/// query operation by POST of a form, the one way that every server takes. A query changes nothing, so one
/// that was not answered may be asked again.
package struct HTTPQueryService: QueryService {
  /// The most bytes of an answer that are taken.
  package static let answerLimit = 256 << 20

  private let endpoint: FetchURL
  private let credentials: FetchCredentials?
  private let fetcher: any Fetcher
  private let timing: ServiceTiming
  /// How long to wait for a connection, in milliseconds.
  package var connectTimeout = 5_000
  /// How often it is asked again.
  package var policy = RetryPolicy()
  /// The most bytes of an answer that are taken.
  package var limit = HTTPQueryService.answerLimit
  /// The most rows and cells that are taken.
  package var limits = QueryLimits(cells: 8_000_000)

  /// Makes a service; nothing is opened yet.
  ///
  /// - Parameter credentials: Who asks; sent over an encrypted connection, or to this machine itself.
  package init(
    _ endpoint: FetchURL, credentials: FetchCredentials?, fetcher: any Fetcher,
    timing: ServiceTiming
  ) {
    self.endpoint = endpoint
    self.credentials = credentials
    self.fetcher = fetcher
    self.timing = timing
  }

  /// Where it is, safe to print.
  package var address: String { endpoint.description }

  package func answer(
    _ request: QueryRequest, timeout: Double, cancellation: Cancellation
  ) throws(QueryServiceError) -> QueryResult {
    guard let text = request.text() else { throw QueryServiceError(.unwritable, address) }
    // A day is as good as for ever, and fits every number below.
    let allowed = UInt64(min(max(0, timeout), 86_400) * 1e9)
    let start = timing.uptime()
    let left = { () -> Double in
      let passed = timing.uptime() &- start
      return passed < allowed ? Double(allowed - passed) / 1e9 : 0
    }
    let body = Self.form(text)
    var attempts = 0
    while true {
      attempts += 1
      var retryAfter: Double?
      do throws(QueryServiceError) {
        let file = try fetch(body, request.query.form, left(), cancellation, &retryAfter)
        return try ServiceAnswer(file, address: address, limits: limits) {
          cancellation.isCancelled || left() == 0
        }.result(of: request.query)
      } catch {
        var error = error
        error.attempts = attempts
        if cancellation.isCancelled { throw QueryServiceError(.cancelled, address) }
        // libcurl counts in whole milliseconds, and may end a little before the time is over.
        if left() < 0.01 {
          throw QueryServiceError(.timedOut(seconds: timeout), address, attempts: attempts)
        }
        let pause =
          retryAfter ?? policy.pause(after: attempts, chance: timing.chance())
        // One who asks to be left alone for longer than there is time is not asked again.
        guard error.isPassing, attempts <= policy.retries, pause < left() else { throw error }
        timing.pause(pause, cancellation)
        if cancellation.isCancelled { throw QueryServiceError(.cancelled, address) }
      }
    }
  }

  /// One attempt.
  ///
  /// - Parameters:
  ///   - seconds: How long it may take.
  ///   - retryAfter: Takes the seconds after which the server wants to be asked again.
  private func fetch(
    _ body: [UInt8], _ form: QueryForm, _ seconds: Double, _ cancellation: Cancellation,
    _ retryAfter: inout Double?
  ) throws(QueryServiceError) -> FetchedFile {
    var request = FetchRequest(endpoint, limit: limit)
    request.upload = FetchRequest.Upload(
      bytes: body, contentType: "application/x-www-form-urlencoded")
    request.accept = ServiceAnswer.mediaType(of: form)
    request.credentials = credentials
    request.totalTimeout = max(1, Int(seconds * 1_000))
    request.connectTimeout = min(connectTimeout, request.totalTimeout)
    // An engine that thinks for long is silent meanwhile.
    request.idleTimeout = 0
    do throws(FetchError) {
      return try fetcher.fetch(request, cancellation: cancellation, progress: { _ in })
    } catch {
      retryAfter = error.refusal.retryAfter.flatMap {
        RetryPolicy.seconds($0, now: timing.now())
      }
      throw QueryServiceError(kind(error), address)
    }
  }

  /// What a failed transfer is to whoever asked; nothing that a server says may hold the secret.
  private func kind(_ error: FetchError) -> QueryServiceError.Kind {
    let redacted = { (text: String) in credentials?.redacting(text) ?? text }
    let page = redacted(error.refusal.page)
    switch error.kind {
    case .notFound: return .refused(404, page)
    case .refused(400): return .rejected(page)
    case .refused(let status) where status == 401 || status == 403: return .denied(status)
    case .refused(let status): return .refused(status, page)
    case .tooBig(let limit): return .tooBig(limit)
    case .otherHost(let url), .badRedirect(let url): return .redirected(redacted(url))
    case .tooManyRedirects: return .redirected(address)
    case .unreachable(let reason): return .unreachable(redacted(reason))
    case .insecure(let reason): return .untrusted(redacted(reason))
    case .exposed: return .exposed
    // Nothing came, and there is time left: it was the connection that took too long.
    case .timedOut: return .unreachable("no connection within \(connectTimeout) ms")
    case .interrupted(let reason):
      guard let count = error.partial?.bytes.count, count > 0 else {
        return .unreachable(redacted(reason))
      }
      return .brokenOff(bytes: count, reason: redacted(reason))
    case .cancelled: return .cancelled
    case .unavailable: return .unavailable
    case .other(let reason): return .other(redacted(reason))
    }
  }

  /// The query as a form: every byte that is not plain is escaped, and a space is a plus sign.
  private static func form(_ text: String) -> [UInt8] {
    Array(("query=" + PercentEncoding.encoded(text).replacing("%20", with: "+")).utf8)
  }
}
