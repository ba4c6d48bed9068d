/// Where a server listens: a numeric address and a port.
package struct ListenAddress: Hashable, Sendable, CustomStringConvertible {
  /// An IPv4 or IPv6 address in numbers; no name, because a name can mean another machine tomorrow.
  package let host: String
  /// The port; 0 lets the system choose a free one.
  package let port: Int

  /// Makes an address of parts that are known to be right.
  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Reads `127.0.0.1:9464`, `[::1]:9464` or a port alone, which means loopback; nil for anything else.
  package init?(_ text: String) {
    guard text.utf8.count <= 64 else { return nil }
    var host = "127.0.0.1"
    var digits = Substring(text)
    if let colon = text.lastIndex(of: ":") {
      digits = text[text.index(after: colon)...]
      host = String(text[..<colon])
    }
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = String(host.dropFirst().dropLast())
      guard host.contains(":"), host.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." }) else {
        return nil
      }
    } else {
      let parts = host.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 4, parts.allSatisfy(Self.isByte) else { return nil }
    }
    guard (1...5).contains(digits.count), digits.allSatisfy(\.isASCIIDigit), let port = Int(digits),
      port <= 65_535
    else { return nil }
    self.init(host: host, port: port)
  }

  /// Whether only this machine can reach it.
  package var isLoopback: Bool { host.hasPrefix("127.") || host == "::1" }

  /// `host:port`, an IPv6 address in brackets.
  package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  private static func isByte(_ part: Substring) -> Bool {
    (1...3).contains(part.count) && part.allSatisfy(\.isASCIIDigit) && (Int(part) ?? 256) <= 255
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
