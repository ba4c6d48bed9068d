/// An IRI reference in its five parts, to be resolved against a base.
///
/// [RFC 3986, clause 5](https://www.rfc-editor.org/rfc/rfc3986#section-5), applied to the bytes of an
/// IRI as RFC 3987 has it. Nothing is normalised but the dot segments.
package struct IRIReference: Sendable {
  private let written: String
  private var scheme: Substring.UTF8View?
  private var authority: Substring.UTF8View?
  private var path: Substring.UTF8View
  private var query: Substring.UTF8View?
  private var fragment: Substring.UTF8View?

  /// Takes a reference apart; every text is one.
  package init(_ text: String) {
    written = text
    var rest = Substring(text).utf8
    if let mark = rest.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon]
      rest = rest[rest.index(after: colon)...]
    }
    if rest.starts(with: "//".utf8) {
      let begin = rest.index(rest.startIndex, offsetBy: 2)
      let end = rest[begin...].firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = rest[begin..<end]
      rest = rest[end...]
    }
    path = rest
  }

  /// Whether the reference has a scheme and so needs no base.
  package var isAbsolute: Bool { scheme != nil }

  /// The IRI that the reference means to a text with the given base (RFC 3986, clause 5.2.2).
  ///
  /// An absolute IRI stays as it is, dots and all: in RDF two IRIs are one only when their characters
  /// are the same.
  package func resolved(against base: IRIReference) -> String {
    if isAbsolute { return written }
    if authority != nil {
      return text(base.scheme, authority, Self.withoutDotSegments(Array(path)), query)
    }
    if path.isEmpty {
      return text(base.scheme, base.authority, Array(base.path), query ?? base.query)
    }
    if path.first == UInt8(ascii: "/") {
      return text(base.scheme, base.authority, Self.withoutDotSegments(Array(path)), query)
    }
    var merged: [UInt8] = []
    if base.authority != nil, base.path.isEmpty {
      merged = [UInt8(ascii: "/")]
    } else if let slash = base.path.lastIndex(of: UInt8(ascii: "/")) {
      merged = Array(base.path[...slash])
    }
    merged += path
    return text(base.scheme, base.authority, Self.withoutDotSegments(merged), query)
  }

  private func text(
    _ scheme: Substring.UTF8View?, _ authority: Substring.UTF8View?, _ path: [UInt8],
    _ query: Substring.UTF8View?
  ) -> String {
    var bytes: [UInt8] = []
    if let scheme { bytes += Array(scheme) + Array(":".utf8) }
    if let authority { bytes += Array("//".utf8) + Array(authority) }
    bytes += path
    if let query { bytes += Array("?".utf8) + Array(query) }
    if let fragment { bytes += Array("#".utf8) + Array(fragment) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Takes `.` and `..` out of a path (RFC 3986, clause 5.2.4).
  private static func withoutDotSegments(_ path: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    guard path.contains(UInt8(ascii: ".")) else { return path }
    let isRooted = path.first == slash
    var kept: [ArraySlice<UInt8>] = []
    let segments = path.split(separator: slash, omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch Array(segment) {
      case [UInt8(ascii: ".")]:
        if isLast { kept.append([]) }
      case [UInt8(ascii: "."), UInt8(ascii: ".")]:
        // The empty segment before the first slash stays.
        if kept.count > (isRooted ? 1 : 0) { kept.removeLast() }
        if isLast { kept.append([]) }
      default: kept.append(segment)
      }
    }
    return Array(kept.joined(separator: [slash]))
  }

  private static func isScheme(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, (0x41...0x5a).contains(first & 0xdf) else { return false }
    return text.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
      default: "+-.".utf8.contains(byte)
      }
    }
  }
}
