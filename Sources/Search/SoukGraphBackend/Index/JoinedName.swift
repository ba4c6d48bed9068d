import SoukSearch

/// A name without what separates its parts: `http-server`, `HTTPServer` and `http.server` are one.
enum JoinedName {
  /// The tokens of a name, joined.
  static func bytes(of name: String) -> [UInt8] {
    var joined: [UInt8] = []
    Tokenizer.forEachToken(of: name) { joined += $0.utf8 }
    return joined
  }
}
