import Foundation
import SoukHTTP
import SoukTesting
import Synchronization
import Testing

@Suite("The server for this machine", .serialized, .timeLimit(.minutes(20)))
struct HTTPServerTests {
  private static let loopback = ListenAddress(host: "127.0.0.1", port: 0)

  /// Runs `body` with the port of a server that answers with what it was asked.
  private func serving(
    limits: HTTPServerLimits = HTTPServerLimits(),
    answer: @escaping @Sendable (HTTPServerRequest) -> HTTPServerResponse = { request in
      HTTPServerResponse(
        body: "\(request.method) \(request.path) ?\(request.query) \(request.body.count)\n")
    },
    _ body: (Int) throws -> Void
  ) throws {
    let server = try HTTPServer.start(on: Self.loopback, limits: limits, answer: answer)
    defer { server.stop() }
    try body(server.address.port)
  }

  private func ask(_ text: String, _ port: Int) throws -> String {
    let client = try #require(RawClient(port: port))
    client.send(text)
    return client.rest()
  }

  @Test("hands over method, path, query and body, and answers with the length")
  func plain() throws {
    try serving { port in
      let get = try ask("GET /a/b?c=d HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", port)
      #expect(get.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(get.contains("content-length: 16\r\n"))
      #expect(get.hasSuffix("\r\n\r\nGET /a/b ?c=d 0\n"))
      let post = try ask(
        "POST /q HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc", port)
      #expect(post.hasSuffix("POST /q ? 3\n"))
    }
  }

  @Test("answers HEAD with the length and no body, and two requests on one connection in order")
  func headAndKeepAlive() throws {
    try serving { port in
      let head = try ask("HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", port)
      #expect(head.contains("content-length: 12\r\n") && head.hasSuffix("\r\n\r\n"))
      let both = try ask(
        "GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        port)
      let first = try #require(both.range(of: "GET /1"))
      let second = try #require(both.range(of: "GET /2"))
      #expect(first.lowerBound < second.lowerBound)
    }
  }

  @Test("refuses a body or a path that is too long without handing it over")
  func limits() throws {
    let asked = Atomic<Int>(0)
    let server = try HTTPServer.start(on: Self.loopback) { _ in
      HTTPServerResponse(body: "\(asked.add(1, ordering: .relaxed).newValue)")
    }
    defer { server.stop() }
    let port = server.address.port
    let body = try ask("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\nx", port)
    #expect(body.hasPrefix("HTTP/1.1 413 "))
    let chunk = String(repeating: "y", count: 70_000)
    let chunked = try ask(
      "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n11170\r\n\(chunk)\r\n0\r\n\r\n",
      port)
    #expect(chunked.isEmpty || chunked.hasPrefix("HTTP/1.1 413 "))
    let path = String(repeating: "z", count: 9_000)
    #expect(try ask("GET /\(path) HTTP/1.1\r\nHost: x\r\n\r\n", port).hasPrefix("HTTP/1.1 414 "))
    #expect(asked.load(ordering: .relaxed) == 0)
  }

  @Test("closes what says nothing, and goes on with others meanwhile")
  func idle() throws {
    var limits = HTTPServerLimits()
    limits.idleSeconds = 1
    try serving(limits: limits) { port in
      let silent = try #require(RawClient(port: port))
      silent.send("GET / HT")
      #expect(
        try ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", port).contains("200"))
      #expect(!silent.rest().contains("200"))
    }
  }

  @Test("closes at once what comes above the number of connections")
  func connections() throws {
    var limits = HTTPServerLimits()
    limits.connections = 2
    try serving(limits: limits) { port in
      let first = try #require(RawClient(port: port))
      let second = try #require(RawClient(port: port))
      for _ in 0..<2 {
        let third = try #require(RawClient(port: port))
        third.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        #expect(third.rest().isEmpty)
      }
      first.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      #expect(first.rest().contains("200"))
      second.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      #expect(second.rest().contains("200"))
    }
  }

  @Test("survives noise, and answers after it")
  func garbage() throws {
    try serving { port in
      var random = SeededGenerator(seed: 11)
      let pieces = [
        "GET ", "/", " HTTP/1.1", "\r\n", "Host: x", "\0", "Content-Length: -1", ":", "é",
      ]
      for _ in 0..<100 {
        let client = try #require(RawClient(port: port))
        let count = Int(random.next() % 12)
        client.send((0..<count).map { _ in pieces[Int(random.next() % 9)] }.joined())
      }
      #expect(
        try ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", port).contains("200"))
    }
  }

  @Test("says that a port is taken, and that an address is none of this machine's")
  func refusals() throws {
    try serving { port in
      let error = #expect(throws: HTTPServerError.self) {
        try HTTPServer.start(on: ListenAddress(host: "127.0.0.1", port: port)) { _ in
          HTTPServerResponse(body: "")
        }
      }
      #expect(error?.code == .taken)
    }
    let other = #expect(throws: HTTPServerError.self) {
      try HTTPServer.start(on: ListenAddress(host: "192.0.2.1", port: 0)) { _ in
        HTTPServerResponse(body: "")
      }
    }
    #expect(other?.code == .unavailable)
  }

  @Test("frees its port when it is stopped, and stopping twice is no harm")
  func stopping() throws {
    let server = try HTTPServer.start(on: Self.loopback) { _ in HTTPServerResponse(body: "") }
    let port = server.address.port
    server.stop()
    server.stop()
    #expect(RawClient(port: port) == nil)
  }
}
