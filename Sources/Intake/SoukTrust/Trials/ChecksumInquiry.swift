package import SoukModel

/// Why a content is not what its stated checksum and size say, found by bounded trial.
package struct ChecksumInquiry: Sendable {
  /// The content.
  package var content: [UInt8]
  /// The stated checksum; nil where there is none.
  package var stated: RegistryText?
  /// The stated length in bytes, where there is one.
  package var size: Int64?
  /// Weaker checksums that are stated, by their algorithm: `md5`, `sha1`.
  package var weak: [(algorithm: String, digest: RegistryText)] = []
  /// Files that this or another index states.
  package var known: [KnownFile] = []
  /// The SHA-256 of each piece of the genuine content, in order, and the length of a piece.
  package var chunks: (digests: [SHA256Digest], length: Int)?
  /// A genuine copy to compare with, where there is one.
  package var reference: [UInt8]?
  /// What packs and unpacks.
  package var tools = DiagnosisTools()

  /// Makes an inquiry.
  package init(content: [UInt8], stated: RegistryText?, size: Int64? = nil) {
    self.content = content
    self.stated = stated
    self.size = size
  }

  /// What is wrong, the main cause first; empty where checksum and size hold.
  package func findings() -> [Finding] {
    guard let stated else { return [absent] }
    switch ExpectedDigest(stated) {
    case .malformed(let finding, let meant): return [compared(finding, meant)]
    case .other(let digest, let algorithms): return [otherAlgorithm(digest, algorithms, stated)]
    case .sha256(let expected):
      let actual = SHA256Digest(of: content)
      let sizeIsRight = size == nil || size == Int64(content.count)
      if actual == expected { return sizeIsRight ? [] : [wrongSize(expected, actual)] }
      return [cause(expected, actual)]
    }
  }

  /// Why content that does not match does not match.
  private func cause(_ expected: SHA256Digest, _ actual: SHA256Digest) -> Finding {
    if content.isEmpty { return empty(expected) }
    return foreign(expected) ?? listed(actual) ?? recoded(expected) ?? respelt(expected)
      ?? wrongLength(expected, actual) ?? hole(expected, actual) ?? differing(expected, actual)
  }

  /// C14, or C05 where nothing at all is stated.
  private var absent: Finding {
    guard let first = weak.first else {
      return Finding(
        .digestMalformed, "No checksum is stated.", expected: "64 hexadecimal digits",
        found: "none")
    }
    let names = weak.map { FileDigest.title($0.algorithm) }
    return Finding(
      .noStrongChecksum, "The index states \(names.joined(separator: " and ")) alone.",
      expected: "SHA-256", found: FileDigest.title(first.algorithm),
      facts: ["has": .list(weak.map { .text($0.algorithm) })])
  }

  /// A malformed checksum, and whether it would have matched.
  private func compared(_ finding: Finding, _ meant: [UInt8]?) -> Finding {
    guard let meant, let digest = SHA256Digest(bytes: meant) else { return finding }
    var result = finding
    result.facts["would_match"] = .bool(digest == SHA256Digest(of: content))
    return result
  }

  /// C06: proven where the content has that digest.
  private func otherAlgorithm(
    _ digest: [UInt8], _ algorithms: [String], _ stated: RegistryText
  ) -> Finding {
    let proven = algorithms.first { FileDigest.digest($0, of: content) == digest }
    let name = proven ?? algorithms.first ?? "unknown"
    let title = FileDigest.title(name)
    return Finding(
      .wrongDigestAlgorithm,
      proven == nil
        ? "The stated checksum has the length of \(title), not of SHA-256."
        : "The stated checksum is this file's \(title), not its SHA-256.",
      certainty: proven == nil ? .likely("its length is that of \(title)") : .proven,
      expected: "64 hexadecimal digits", found: stated.escapedPrefix(140),
      facts: ["is": .text(name), "matches": .bool(proven != nil)])
  }

  private func empty(_ expected: SHA256Digest) -> Finding {
    Finding(
      .fileEmpty, "The file has no bytes.", expected: size.map { "\($0) bytes" } ?? "content",
      found: "0 bytes", facts: sizes())
  }

  /// C07: a page, a message or a pointer in place of the file.
  private func foreign(_ expected: SHA256Digest) -> Finding? {
    guard size != Int64(content.count), content.count <= 1 << 20 else { return nil }
    let unpacked = tools.unpack?(content, 1 << 20)
    guard
      let kind = ForeignContent.errorPage(content)
        ?? unpacked.flatMap(ForeignContent.errorPage)
    else { return nil }
    var facts = sizes()
    facts["kind"] = .text(kind)
    // A pointer names the file it stands for, which proves what happened.
    let points = String(decoding: content.prefix(512), as: UTF8.self).contains("\(expected)")
    return Finding(
      .errorPageSaved, "\(content.count) bytes of \(kind) were saved in place of the file.",
      certainty: points ? .proven : .likely("it begins like \(kind)"),
      expected: size.map { "\($0) bytes" }, found: kind, facts: facts)
  }

  /// C04 and C10: the content is another file that an index states.
  private func listed(_ actual: SHA256Digest) -> Finding? {
    guard let file = known.first(where: { $0.sha256 == actual }) else { return nil }
    var facts: Facts = ["is": .text(file.name), "actual_sha256": .hex(actual.bytes)]
    if let other = file.otherIndex {
      facts["index"] = .text(other)
      return Finding(
        .indexOutOfStep,
        "The file is \(file.name.escapedPrefix(120)) of the index of \(other.escapedPrefix(40)).",
        expected: stated?.escapedPrefix(64), found: actual.description, facts: facts)
    }
    return Finding(
      .wrongFile, "The file is \(file.name.escapedPrefix(120)), not the one asked for.",
      expected: stated?.escapedPrefix(64), found: actual.description, facts: facts)
  }

  /// C11: the checksum is of the packed or unpacked form.
  private func recoded(_ expected: SHA256Digest) -> Finding? {
    func finding(_ form: String, _ bytes: [UInt8], _ sentence: String) -> Finding {
      Finding(
        .digestOfOtherEncoding, sentence, expected: "\(bytes.count) bytes",
        found: "\(content.count) bytes",
        facts: ["form": .text(form), "have": .int(content.count), "want": .int(bytes.count)])
    }
    var bytes = content
    for _ in 0..<2 {
      guard let next = tools.unpack?(bytes, DiagnosisTools.unpackLimit) else { break }
      if SHA256Digest(of: next) == expected {
        return finding("unpacked", next, "The checksum is of the unpacked file; this is packed.")
      }
      bytes = next
    }
    guard content.count <= DiagnosisTools.packLimit else { return nil }
    for packed in tools.pack?(content) ?? [] where SHA256Digest(of: packed) == expected {
      return finding("packed", packed, "The checksum is of the packed file; this is unpacked.")
    }
    return nil
  }

  /// C12: the checksum is of the same text, spelt in another way.
  private func respelt(_ expected: SHA256Digest) -> Finding? {
    let variants = ContentVariants(content: content, tools: DiagnosisTools())
    guard let variant = variants.first(where: { SHA256Digest(of: $0.bytes) == expected }) else {
      return nil
    }
    var facts = variant.facts
    facts["variant"] = .text(variant.name)
    facts["as"] = .text(variant.code.rawValue)
    return Finding(
      .digestOfTextVariant, "The checksum is of the same text \(variant.name).",
      expected: "\(variant.bytes.count) bytes", found: "\(content.count) bytes",
      bytes: ByteComparison("the file", whole: variant.bytes, against: content), facts: facts)
  }

  /// `have` and, where a size is stated, `want`.
  func sizes() -> Facts {
    var facts: Facts = ["have": .int(content.count)]
    if let size { facts["want"] = .int(size) }
    return facts
  }
}
