import CCurl

/// One of libcurl's connections; used by one thread at a time.
///
/// Whoever holds it uses it alone (``HTTPFetcher`` lends each to one fetch), hence `Sendable`.
@safe final class CurlSession: @unchecked Sendable {
  private let session: OpaquePointer

  /// Opens libcurl; nil where it is not on this machine.
  init?() {
    guard let session = unsafe souk_curl_open() else { return nil }
    unsafe self.session = session
  }

  deinit { unsafe souk_curl_close(session) }

  /// Performs one exchange, its head and its bytes handed to `transfer`.
  ///
  /// - Parameter partial: what is here already; only what follows it is asked for.
  func perform(
    _ url: FetchURL, _ request: FetchRequest, after partial: PartialFile?,
    _ transfer: CurlTransfer
  ) -> CurlAnswer {
    var answer = souk_curl_answer()
    let (user, password, bearer) = Self.words(of: request.credentials)
    let texts = [
      url.description, partial?.tag, request.upload.map { "Content-Type: " + $0.contentType },
      request.accept.map { "Accept: " + $0 }, user, password, bearer,
    ]
    unsafe Self.withPointers(texts) { pointers in
      guard let address = unsafe pointers[0] else { return }
      unsafe (request.upload?.bytes ?? []).withUnsafeBufferPointer { body in
        var asked = unsafe souk_curl_request(
          url: address, offset: Int64(partial?.bytes.count ?? 0), tag: pointers[1],
          body: body.baseAddress, body_length: Int64(body.count), body_type: pointers[2],
          connect_milliseconds: request.connectTimeout, idle_seconds: request.idleTimeout,
          total_milliseconds: request.totalTimeout, accept: pointers[3], user: pointers[4],
          password: pointers[5], bearer: pointers[6], is_direct: url.isLoopback ? 1 : 0)
        // The transfer outlives the call: it is this function's own argument.
        let context = unsafe Unmanaged.passUnretained(transfer).toOpaque()
        unsafe souk_curl_perform(
          session, &asked, context,
          { context, answer in
            let transfer = unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
            return unsafe transfer.take(CurlSession.head(answer.pointee)) ? 1 : 0
          },
          { context, bytes, count in
            let transfer = unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
            return unsafe transfer.take(UnsafeBufferPointer(start: bytes, count: count)) ? 1 : 0
          },
          { context in
            let transfer = unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
            return transfer.isGoing ? 1 : 0
          }, &answer)
      }
    }
    let retryAfter = Self.text(answer.retry_after)
    return CurlAnswer(
      result: answer.result, status: Int(answer.status), redirect: Self.text(answer.redirect),
      tag: Self.text(answer.tag), contentType: Self.text(answer.content_type),
      isFramed: answer.is_framed != 0,
      refusal: FetchRefusal(
        retryAfter: retryAfter.isEmpty ? nil : retryAfter, page: Self.text(answer.page)),
      reason: Self.text(answer.reason))
  }

  private static func head(_ answer: souk_curl_answer) -> AnswerHead {
    func stated(_ number: Int64) -> Int? { number < 0 ? nil : Int(number) }
    let tag = text(answer.tag)
    return AnswerHead(
      status: Int(answer.status), length: stated(answer.length), offset: stated(answer.offset),
      total: stated(answer.total), tag: tag.isEmpty ? nil : tag)
  }

  private static func words(
    of credentials: FetchCredentials?
  ) -> (user: String?, password: String?, bearer: String?) {
    switch credentials?.scheme {
    case .basic(let user, let password)?: (user, password, nil)
    case .bearer(let token)?: (nil, nil, token)
    case nil: (nil, nil, nil)
    }
  }

  /// Calls `body` with the texts as C has them, nil where there is none, for the time of the call.
  private static func withPointers(
    _ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Void
  ) {
    var pointers: [UnsafePointer<CChar>?] = unsafe []
    func next(_ index: Int) {
      guard index < texts.count else { return unsafe body(pointers) }
      guard let text = texts[index] else {
        unsafe pointers.append(nil)
        return next(index + 1)
      }
      unsafe text.withCString {
        unsafe pointers.append($0)
        next(index + 1)
      }
    }
    next(0)
  }

  /// The text of a C array of characters, which ends in a zero.
  private static func text<Array>(_ array: Array) -> String {
    unsafe withUnsafeBytes(of: array) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
