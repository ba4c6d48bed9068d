import Foundation
import Glibc

/// A server on this machine's loopback whose answers a test writes itself, byte by byte.
///
/// Each connection has one exchange, on a thread of its own, and is closed behind it. Ended with its owner.
package final class RawServer: Sendable {
  /// One request and the way back.
  package struct Exchange: Sendable {
    fileprivate let handle: Int32
    /// The request as it came: head, empty line, body.
    package let request: String

    /// Sends text as it is; nothing happens where nobody takes it any more.
    package func send(_ text: String) {
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let sent = unsafe rest.withUnsafeBytes { bytes in
          unsafe Glibc.send(handle, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        }
        guard sent > 0 else { return }
        rest = rest.dropFirst(sent)
      }
    }

    /// Sends rows, or yes or no, as JSON.
    package func answer(_ body: String) {
      answer("200 OK", "application/sparql-results+json", body)
    }

    /// Sends a whole answer.
    package func answer(
      _ status: String, _ type: String, headers: [String] = [], _ body: String
    ) {
      let lines =
        ["HTTP/1.1 \(status)", "Content-Type: \(type)", "Content-Length: \(body.utf8.count)"]
        + headers + ["Connection: close", "", ""]
      send(lines.joined(separator: "\r\n") + body)
    }

    /// Waits until the client is gone, or some seconds have passed.
    ///
    /// - Returns: whether it is gone.
    package func waitForTheEnd(_ seconds: Double) -> Bool {
      for _ in 0..<Int(seconds * 100) {
        var byte: UInt8 = 0
        let count = unsafe recv(
          handle, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
        if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { return true }
        usleep(10_000)
      }
      return false
    }
  }

  /// The server did not come up.
  package struct NotStarted: Error {}

  private let handle: Int32
  /// The port it listens on.
  package let port: Int

  /// The address of the server.
  package var address: String { "http://127.0.0.1:\(port)/sparql" }

  /// Listens on a free port.
  ///
  /// - Parameter answer: Called for each connection once its request is here.
  package init(_ answer: @escaping @Sendable (Exchange) -> Void) throws {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = unsafe withUnsafeMutablePointer(to: &place) { place in
      unsafe place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        unsafe bind(handle, place, size) == 0 && listen(handle, 64) == 0
          && getsockname(handle, place, &size) == 0
      }
    }
    guard handle >= 0, isListening else { throw NotStarted() }
    self.handle = handle
    port = Int(UInt16(bigEndian: place.sin_port))
    Thread.detachNewThread {
      while true {
        let connection = accept(handle, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread {
          if let request = Self.request(connection) {
            answer(Exchange(handle: connection, request: request))
          }
          shutdown(connection, Int32(SHUT_WR))
          close(connection)
        }
      }
    }
  }

  deinit {
    shutdown(handle, Int32(SHUT_RDWR))
    close(handle)
  }

  /// Reads one request with the body that its head announces; nil where the client is gone before.
  private static func request(_ connection: Int32) -> String? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.range(of: "\r\n\r\n") {
        let length = text[..<end.lowerBound].components(separatedBy: "\r\n")
          .first { $0.lowercased().hasPrefix("content-length:") }
          .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        if text[end.upperBound...].utf8.count >= length ?? 0 { return text }
      }
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe recv(connection, $0.baseAddress, $0.count, 0)
      }
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }
}
