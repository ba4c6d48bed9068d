import SoukModel

/// The suites that a machine's sources name, and who may sign each (sources.list(5)).
struct AptSuites: Sendable {
  /// The longest file of sources that is read.
  private static let limit = 1 << 20

  /// The files that are there: `sources.list`, and `.list` and `.sources` of the folder beside it.
  let files: [SourceFile]
  /// Who may sign, by the name that the suite's release file has in apt's folder of lists.
  private(set) var signedBy: [String: AptSignedBy] = [:]

  /// Reads the sources below a folder, `/etc/apt`; what is not there names nothing.
  init(folder: String) {
    let parts = SourceFile.names(in: "\(folder)/sources.list.d") ?? []
    files = (["sources.list"] + parts.map { "sources.list.d/\($0)" })
      .filter { $0.hasSuffix(".list") || $0.hasSuffix(".sources") }
      .compactMap { SourceFile(path: "\(folder)/\($0)") }.filter { !$0.isDirectory }
    let root = FolderFiles(directory: folder)
    for file in files {
      let path = String(file.path.dropFirst(folder.utf8.count + 1))
      guard let bytes = try? root.read(path, limit: Self.limit) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      if path.hasSuffix(".sources") { readStanzas(text) } else { readLines(text) }
    }
  }

  /// Who may sign a release file of this name.
  ///
  /// One that no source names is judged by the keys that apt trusts for everything.
  func signers(of release: String) -> AptSignedBy { signedBy[release] ?? .anyTrusted }

  /// The form with one source a line: `deb [signed-by=/a.gpg] https://host/path suite main`.
  private mutating func readLines(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let content = line.prefix { $0 != "#" }
      var rest = content.drop(while: \.isWhitespace)
      let kind = rest.prefix { !$0.isWhitespace }
      guard kind == "deb" || kind == "deb-src" else { continue }
      rest = rest.dropFirst(kind.count).drop(while: \.isWhitespace)
      var keys = ""
      if rest.first == "[", let end = rest.firstIndex(of: "]") {
        for option in rest[..<end].dropFirst().split(whereSeparator: \.isWhitespace)
        where option.lowercased().hasPrefix("signed-by=") {
          keys = String(option.dropFirst("signed-by=".count))
        }
        rest = rest[rest.index(after: end)...]
      }
      let words = rest.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count >= 2 else { continue }
      add(words[0], suite: words[1], AptSignedBy(keys))
    }
  }

  /// The form with one source a stanza (deb822).
  private mutating func readStanzas(_ text: String) {
    var fields: [String: String] = [:]
    var last = ""
    let lines: [Substring] = text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines + [""] {
      if line.hasPrefix("#") { continue }
      if line.allSatisfy(\.isWhitespace) {
        take(fields)
        fields = [:]
        last = ""
      } else if line.first?.isWhitespace == true {
        fields[last]? += "\n" + line
      } else if let colon = line.firstIndex(of: ":") {
        last = line[..<colon].lowercased()
        fields[last] = String(line[line.index(after: colon)...])
      }
    }
  }

  private mutating func take(_ fields: [String: String]) {
    func words(_ key: String) -> [String] {
      (fields[key] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }
    let isOff = ["no", "false", "without", "off", "disable"].contains(
      words("enabled").first?.lowercased() ?? "yes")
    guard !isOff else { return }
    let keys = AptSignedBy(fields["signed-by"] ?? "")
    for address in words("uris") {
      for suite in words("suites") { add(address, suite: suite, keys) }
    }
  }

  private mutating func add(_ address: String, suite: String, _ keys: AptSignedBy) {
    let name = AptListName.release(address: address, suite: suite)
    signedBy[name] = signedBy[name].map { $0 == keys ? keys : .conflict } ?? keys
  }
}
