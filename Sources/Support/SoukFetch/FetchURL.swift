/// An address of a file: http or https, a host, a path.
///
/// Kept as text that was checked: no user name, no fragment, no byte that could end a line.
package struct FetchURL: Hashable, Sendable, CustomStringConvertible {
  /// The address, safe to print.
  package let description: String
  /// Whether the connection is encrypted.
  package let isSecure: Bool
  /// The host, in lower case.
  package let host: String
  /// The port, that of the scheme where none is written.
  package let port: Int

  /// Reads an address; nil for what is none that souk fetches from.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 2000, bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    let lowered = text.lowercased()
    let scheme: String
    if lowered.hasPrefix("https://") {
      scheme = "https://"
    } else if lowered.hasPrefix("http://") {
      scheme = "http://"
    } else {
      return nil
    }
    isSecure = scheme == "https://"
    let rest = text.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !authority.contains("@"), !authority.contains("\\"), !rest.contains("#") else {
      return nil
    }
    guard let place = Self.split(authority) else { return nil }
    host = place.host
    port = place.port ?? (isSecure ? 443 : 80)
    description = scheme + authority.lowercased() + rest.dropFirst(authority.count)
  }

  /// Whether it is this machine's own: nothing that is sent there leaves it.
  ///
  /// `localhost`, `127.0.0.0/8` in four numbers, `[::1]`; other spellings of them count as elsewhere.
  package var isLoopback: Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers[0] == "127"
      && numbers.allSatisfy {
        $0.utf8.count <= 3 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
          && UInt8($0) != nil && ($0.utf8.count == 1 || $0.utf8.first != 0x30)
      }
  }

  private static func split(_ authority: Substring) -> (host: String, port: Int?)? {
    var host = authority
    var port: Int?
    // The colons of an IPv6 address stand in brackets.
    if let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") {
      guard let number = Int(authority[authority.index(after: colon)...]),
        (1...65_535).contains(number)
      else { return nil }
      host = authority[..<colon]
      port = number
    }
    return host.isEmpty ? nil : (host.lowercased(), port)
  }

  /// The address of a file below this one; every byte of its path that is not plain is escaped.
  package func appending(_ path: String) -> FetchURL? {
    var text = description
    if !text.hasSuffix("/") { text += "/" }
    let digits = Array("0123456789ABCDEF")
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return FetchURL(text)
  }

  /// Whether a redirect to another address stays with whom was asked: same host and port, or the
  /// same host's encrypted service.
  func covers(_ other: FetchURL) -> Bool {
    guard host == other.host else { return false }
    if isSecure == other.isSecure { return port == other.port }
    return !isSecure && port == 80 && other.port == 443
  }
}
