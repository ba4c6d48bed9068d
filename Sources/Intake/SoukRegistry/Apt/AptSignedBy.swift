/// Which keys may sign the release file of one suite, as its source says.
enum AptSignedBy: Hashable, Sendable {
  /// The source names none: those that apt trusts for everything.
  case anyTrusted
  /// Those of key files, by their paths.
  case files([String])
  /// Those of the trusted ones whose primary key has one of these fingerprints, in upper case.
  case fingerprints([String])
  /// Those of a key block in the source itself.
  case block([UInt8])
  /// Nobody: two sources of the suite name different keys, which apt refuses too.
  case conflict

  /// Reads the value of `Signed-By`; what is empty names none.
  ///
  /// Paths and fingerprints may be listed with spaces or commas between them. A fingerprint that
  /// begins no primary key, or that ends in `!`, fits nothing here: souk does not tell subkeys apart.
  init(_ value: String) {
    if value.contains("-----BEGIN PGP") {
      // A line that holds a dot alone stands for an empty one.
      let lines = value.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let text = line.drop { $0 == " " || $0 == "\t" }
        return text == "." ? "" : String(text)
      }
      self = .block(Array((lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n").utf8))
      return
    }
    let words = value.split { $0 == "," || $0.isWhitespace }.map(String.init)
    let paths = words.filter { $0.hasPrefix("/") }
    if words.isEmpty {
      self = .anyTrusted
    } else if paths.count == words.count {
      self = .files(paths)
    } else {
      self = .fingerprints(words.map { $0.uppercased() })
    }
  }
}
