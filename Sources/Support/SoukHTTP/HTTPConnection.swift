import NIOCore
import NIOHTTP1
import NIOPosix

/// Reads requests of one connection within the limits and writes the answers.
///
/// Lives on its connection's event loop; the server's pipeline hands it one request at a time.
final class HTTPConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let limits: HTTPServerLimits
  private let workers: NIOThreadPool
  private let answer: @Sendable (HTTPServerRequest) -> HTTPServerResponse
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []

  /// Makes the reader of one connection.
  init(
    limits: HTTPServerLimits, workers: NIOThreadPool,
    answer: @escaping @Sendable (HTTPServerRequest) -> HTTPServerResponse
  ) {
    self.limits = limits
    self.workers = workers
    self.answer = answer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): begin(head, context)
    case .body(let part): take(part, context)
    case .end: finish(context)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent {
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    self.head = head
    body = []
    if head.uri.utf8.count > limits.target {
      refuse(.uriTooLong, head, context)
    } else if let length = head.headers.first(name: "content-length").flatMap({ Int($0) }),
      length > limits.body
    {
      refuse(.payloadTooLarge, head, context)
    }
  }

  private func take(_ part: ByteBuffer, _ context: ChannelHandlerContext) {
    guard let head else { return }
    body += part.readableBytesView
    if body.count > limits.body { refuse(.payloadTooLarge, head, context) }
  }

  /// Answers on a worker; the event loop goes on with other connections.
  private func finish(_ context: ChannelHandlerContext) {
    guard let head else { return }
    self.head = nil
    let request = HTTPServerRequest(
      method: head.method.rawValue, target: head.uri, body: body,
      contentType: head.headers.first(name: "content-type"),
      accept: head.headers["accept"].isEmpty
        ? nil : head.headers["accept"].joined(separator: ", "))
    body = []
    let answer = answer
    let place = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    workers.runIfActive(eventLoop: context.eventLoop) { answer(request) }
      .whenComplete { result in
        let (connection, context) = place.value
        switch result {
        case .success(let response): connection.write(response, to: head, context)
        case .failure: context.close(promise: nil)
        }
      }
  }

  private func write(
    _ response: HTTPServerResponse, to head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    guard context.channel.isActive else { return }
    var headers = HTTPHeaders()
    headers.add(name: "content-type", value: response.contentType)
    headers.add(name: "content-length", value: "\(response.body.utf8.count)")
    headers.add(name: "cache-control", value: "no-store")
    if !response.allowed.isEmpty {
      headers.add(name: "allow", value: response.allowed.joined(separator: ", "))
    }
    if !head.isKeepAlive { headers.add(name: "connection", value: "close") }
    send(
      HTTPResponseStatus(statusCode: response.status), headers,
      body: head.method == .HEAD ? nil : response.body, closes: !head.isKeepAlive, context)
  }

  /// Answers before the request is read to its end, and reads no more of it.
  private func refuse(
    _ status: HTTPResponseStatus, _ head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    self.head = nil
    body = []
    let headers = HTTPHeaders([("content-length", "0"), ("connection", "close")])
    send(status, headers, body: nil, closes: true, context)
  }

  private func send(
    _ status: HTTPResponseStatus, _ headers: HTTPHeaders, body: String?, closes: Bool,
    _ context: ChannelHandlerContext
  ) {
    context.write(
      wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))),
      promise: nil)
    if let body, !body.isEmpty {
      context.write(
        wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(string: body)))),
        promise: nil)
    }
    let done = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    if closes {
      let place = NIOLoopBound(context, eventLoop: context.eventLoop)
      done.whenComplete { _ in place.value.close(promise: nil) }
    }
  }
}
