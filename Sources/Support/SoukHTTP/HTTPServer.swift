import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A small HTTP/1.1 server for what souk says of itself.
///
/// Thread-safe. Requests are answered on threads of the server's own, so that one that takes long
/// holds up neither the others nor a caller. Nothing runs before ``start(on:limits:answer:)``.
package final class HTTPServer: Sendable {
  private let group: MultiThreadedEventLoopGroup
  private let workers: NIOThreadPool
  private let channel: any Channel
  private let isStopped = Atomic(false)
  /// Where it listens, with the port that the system chose if it was to choose.
  package let address: ListenAddress

  private init(
    group: MultiThreadedEventLoopGroup, workers: NIOThreadPool, channel: any Channel,
    address: ListenAddress
  ) {
    self.group = group
    self.workers = workers
    self.channel = channel
    self.address = address
  }

  /// Listens, and answers until ``stop()``.
  ///
  /// - Parameter answer: called on any of the server's threads, several at once.
  package static func start(
    on address: ListenAddress, limits: HTTPServerLimits = HTTPServerLimits(),
    answer: @escaping @Sendable (HTTPServerRequest) -> HTTPServerResponse
  ) throws(HTTPServerError) -> HTTPServer {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let workers = NIOThreadPool(numberOfThreads: limits.workers)
    workers.start()
    let open = OpenConnections(limit: limits.connections)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(ChannelOptions.backlog, value: 64)
      .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        guard open.enter() else { return channel.close() }
        channel.closeFuture.whenComplete { _ in open.leave() }
        return channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(IdleStateHandler(allTimeout: .seconds(limits.idleSeconds)))
          try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
          try pipeline.addHandler(
            HTTPConnection(limits: limits, workers: workers, answer: answer))
        }
      }
    do {
      let channel = try bootstrap.bind(host: address.host, port: address.port).wait()
      return HTTPServer(
        group: group, workers: workers, channel: channel,
        address: ListenAddress(
          host: address.host, port: channel.localAddress?.port ?? address.port))
    } catch {
      try? group.syncShutdownGracefully()
      try? workers.syncShutdownGracefully()
      throw Self.failure(error, address)
    }
  }

  /// Ends every connection and listens no more; calling twice is no harm.
  package func stop() {
    // What is asked of a loop that has ended is never answered.
    guard isStopped.exchange(true, ordering: .acquiringAndReleasing) == false else { return }
    try? channel.close().wait()
    try? workers.syncShutdownGracefully()
    try? group.syncShutdownGracefully()
  }

  private static func failure(_ error: any Error, _ address: ListenAddress) -> HTTPServerError {
    guard let failure = error as? IOError else {
      return HTTPServerError(.system, address, detail: "\(type(of: error))")
    }
    return switch failure.errnoCode {
    case EADDRINUSE: HTTPServerError(.taken, address)
    case EADDRNOTAVAIL, EAFNOSUPPORT: HTTPServerError(.unavailable, address)
    case EACCES, EPERM: HTTPServerError(.forbidden, address)
    default: HTTPServerError(.system, address, detail: "errno \(failure.errnoCode)")
    }
  }
}
