package import SoukModel

/// The signatures over one document: a first line, then a line with key id and signature for each.
package struct SignatureList: Hashable, Sendable {
  /// One line: whose signature it claims to be, and the signature's text.
  ///
  /// A line that is none keeps its text as the id of a key that nobody has, and counts for nothing.
  package struct Entry: Hashable, Sendable {
    /// The id of the key: 16 hexadecimal digits, a hint only.
    package var keyID: RegistryText
    /// The signature in base64, unchecked: one that is damaged must not spoil the others.
    package var signature: RegistryText
  }

  /// The first line.
  package static let header = "souk-signatures-v1"
  /// The most bytes that the file may have.
  package static let byteLimit = 64 << 10
  /// The most signatures that are looked at.
  package static let countLimit = 64

  /// The signatures, in order; no key id stands twice.
  package private(set) var entries: [Entry]

  /// Makes a list of entries as they are.
  package init(entries: [Entry]) {
    self.entries = entries
  }

  /// Signs a document.
  package init(signing content: [UInt8], as role: MetadataRole, with keys: [SigningKey]) {
    let message = role.message(content)
    entries = keys.map { key in
      Entry(
        keyID: RegistryText(key.publicKey.id),
        signature: RegistryText(Base64.text(key.signature(over: message))))
    }
  }

  /// Reads the file.
  ///
  /// - Throws: a ``Finding``: S01 for no signatures, S04 for another kind of file, S13 for a later
  ///   format, R09 for too many, T07 for a key that is named twice: the format does not allow it,
  ///   however many others have signed.
  package init(parsing bytes: [UInt8]?) throws(Finding) {
    guard let bytes, !bytes.isEmpty else {
      throw Finding(.signatureMissing, "The document carries no signatures.")
    }
    guard bytes.count <= Self.byteLimit else {
      throw Finding(
        .tooBig, "The file of signatures has \(bytes.count) bytes.",
        expected: "at most \(Self.byteLimit) bytes", found: "\(bytes.count) bytes",
        facts: ["size": .int(bytes.count), "limit": .int(Self.byteLimit)])
    }
    var lines = String(decoding: bytes, as: UTF8.self).utf8.split(
      separator: 0x0A, omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    let first = lines.removeFirst()
    guard first == Self.header else { throw Self.strangeStart(first) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.count <= Self.countLimit else {
      throw Finding(
        .tooBig, "The document carries \(lines.count) signatures.",
        expected: "at most \(Self.countLimit)", found: "\(lines.count)")
    }
    guard !lines.isEmpty else {
      throw Finding(.signatureMissing, "The file of signatures holds none.")
    }
    entries = []
    for line in lines { try add(line) }
  }

  /// The file's text.
  package var text: String {
    entries.reduce("\(Self.header)\n") { $0 + "\($1.keyID.raw) \($1.signature.raw)\n" }
  }

  /// Puts further signatures behind these; one by a key that has signed already is left out.
  package mutating func append(_ other: SignatureList) {
    for entry in other.entries where !entries.contains(where: { $0.keyID == entry.keyID }) {
      entries.append(entry)
    }
  }

  private mutating func add(_ line: String) throws(Finding) {
    let parts = line.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard parts.count == 2, Hexadecimal.bytes(parts[0])?.count == 8 else {
      // What is no signature is no reason to refuse those that are; a key that is named twice is one
      // below, because the format does not allow it.
      entries.append(Entry(keyID: RegistryText(line), signature: ""))
      return
    }
    let id = RegistryText(parts[0])
    guard !entries.contains(where: { $0.keyID == id }) else {
      throw Finding(
        .sameKeyTwice, "Two signatures name the key \(id.escaped); one key counts once.",
        facts: ["key_id": .text(id)])
    }
    entries.append(Entry(keyID: id, signature: RegistryText(parts[1])))
  }

  private static func strangeStart(_ line: String) -> Finding {
    let shown = RegistryText(line).escapedPrefix(40)
    if line.hasPrefix("souk-signatures-") {
      return Finding(
        .formatTooNew, "The signatures are of a format that this souk does not read.",
        expected: header, found: shown)
    }
    return Finding(
      .notASignature, "The file is not a list of signatures.", expected: header, found: shown)
  }
}
