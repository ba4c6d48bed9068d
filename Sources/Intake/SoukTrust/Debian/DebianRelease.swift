package import SoukModel

/// What a Debian release file says: which suite it is, of when, and which files belong to it.
package struct DebianRelease: Hashable, Sendable {
  /// One file that the release lists.
  package struct File: Hashable, Sendable {
    /// Its SHA-256.
    package let digest: SHA256Digest
    /// Its length in bytes.
    package let size: Int64
  }

  /// Who makes the archive: `Debian`.
  package private(set) var origin: RegistryText?
  /// The suite, which changes its meaning with each release: `stable`.
  package private(set) var suite: RegistryText?
  /// The suite's own name, which does not: `bookworm`.
  package private(set) var codename: RegistryText?
  /// When it was made, seconds since 1970.
  package private(set) var date: Int64?
  /// Until when it counts, seconds since 1970; nil for ever.
  package private(set) var validUntil: Int64?
  /// The listed files by their paths below the suite: `main/binary-amd64/Packages`.
  package private(set) var files: [String: File] = [:]

  /// Reads the signed text.
  ///
  /// Lines that are no field are passed over, as apt does.
  /// - Throws: ``Finding``: R10 where a field or a file stands twice with two values, R02 where a
  ///   date is not one.
  /// - Complexity: linear.
  init(_ text: [UInt8]) throws(Finding) {
    var field = ""
    var seen: [String: RegistryText] = [:]
    for line in CleartextMessage.lines(of: text) {
      if let first = line.text.first, first == 0x20 || first == 0x09 {
        if field == "sha256" { try addFile(line) }
        continue
      }
      field = ""
      guard let colon = line.text.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: line.text[..<colon], as: UTF8.self)
      let value = RegistryText(
        String(decoding: line.text[(colon + 1)...].drop { $0 == 0x20 }, as: UTF8.self))
      field = name.lowercased()
      if let other = seen.updateValue(value, forKey: field) {
        throw Self.twice("field \(RegistryText(name).escapedPrefix(40))", other, value, line)
      }
      try take(field, value, line)
    }
  }

  /// The path of the file among these that a list's local name stands for; nil where none is.
  package func file(_ path: String) throws(Finding) -> File {
    guard let file = files[path] else {
      throw Finding(
        .fileNotListed, "The release file does not list \(RegistryText(path).escapedPrefix(120)).",
        expected: "a SHA-256 for it", found: "none",
        facts: ["path": .text(path), "listed": .int(files.count)])
    }
    return file
  }

  private mutating func take(
    _ field: String, _ value: RegistryText, _ line: CleartextMessage.Line
  ) throws(Finding) {
    switch field {
    case "origin": origin = value
    case "suite": suite = value
    case "codename": codename = value
    case "date": date = try Self.time("Date", value, line)
    case "valid-until": validUntil = try Self.time("Valid-Until", value, line)
    default: break
    }
  }

  private static func time(
    _ name: String, _ value: RegistryText, _ line: CleartextMessage.Line
  ) throws(Finding) -> Int64 {
    guard let seconds = DebianDate.seconds(value.raw) else {
      throw Finding(
        .metadataFromFuture, "The release file's \(name) is not a date in UTC.",
        expected: "Sat, 11 Jul 2026 10:16:37 UTC", found: value.escapedPrefix(60),
        facts: ["field": .text(name), "line": .int(line.number)])
    }
    return seconds
  }

  private mutating func addFile(_ line: CleartextMessage.Line) throws(Finding) {
    let words = line.text.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard words.count == 3,
      let digest = SHA256Digest(String(decoding: words[0], as: UTF8.self)),
      let size = Int64(String(decoding: words[1], as: UTF8.self)), size >= 0
    else { return }
    let file = File(digest: digest, size: size)
    let path = String(decoding: words[2], as: UTF8.self)
    if let other = files.updateValue(file, forKey: path), other != file {
      throw Self.twice(
        "file \(RegistryText(path).escapedPrefix(80))", RegistryText("\(other.digest)"),
        RegistryText("\(digest)"), line)
    }
  }

  private static func twice(
    _ what: String, _ first: RegistryText, _ second: RegistryText, _ line: CleartextMessage.Line
  ) -> Finding {
    Finding(
      .ambiguousJSON, "The \(what) stands twice: two readers could see two values.",
      expected: first.escapedPrefix(70), found: second.escapedPrefix(70),
      facts: ["line": .int(line.number), "offset": .int(line.offset)])
  }
}
