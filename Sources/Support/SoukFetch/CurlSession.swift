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
    unsafe url.description.withCString { address in
      unsafe Self.withUpload(request.upload, partial?.tag) { body, type, tag in
        var asked = unsafe souk_curl_request(
          url: address, offset: Int64(partial?.bytes.count ?? 0), tag: tag,
          body: body?.baseAddress, body_length: Int64(body?.count ?? 0), body_type: type,
          connect_milliseconds: request.connectTimeout, idle_seconds: request.idleTimeout,
          total_milliseconds: request.totalTimeout)
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
    return CurlAnswer(
      result: answer.result, status: Int(answer.status), redirect: Self.text(answer.redirect),
      tag: Self.text(answer.tag), reason: Self.text(answer.reason))
  }

  private static func head(_ answer: souk_curl_answer) -> AnswerHead {
    func stated(_ number: Int64) -> Int? { number < 0 ? nil : Int(number) }
    let tag = text(answer.tag)
    return AnswerHead(
      status: Int(answer.status), length: stated(answer.length), offset: stated(answer.offset),
      total: stated(answer.total), tag: tag.isEmpty ? nil : tag)
  }

  private static func withUpload(
    _ upload: FetchRequest.Upload?, _ tag: String?,
    _ body: (UnsafeBufferPointer<UInt8>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Void
  ) {
    unsafe withOptional(tag) { tag in
      guard let upload else { return unsafe body(nil, nil, tag) }
      unsafe ("Content-Type: " + upload.contentType).withCString { type in
        unsafe upload.bytes.withUnsafeBufferPointer { unsafe body($0, type, tag) }
      }
    }
  }

  private static func withOptional(
    _ text: String?, _ body: (UnsafePointer<CChar>?) -> Void
  ) {
    guard let text else { return body(nil) }
    unsafe text.withCString { unsafe body($0) }
  }

  /// The text of a C array of characters, which ends in a zero.
  private static func text<Array>(_ array: Array) -> String {
    unsafe withUnsafeBytes(of: array) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
