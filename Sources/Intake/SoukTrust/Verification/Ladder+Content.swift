import SoukModel

extension Ladder {
  /// Rung 1: the archive is there.
  mutating func lookAtArchive() {
    switch evidence.content {
    case .bytes, .digested:
      note(.archive, .passed, "The archive is here: \(measured?.size ?? 0) bytes.")
    case .notHere:
      note(.archive, .skipped, "The archive is not on this machine.")
    case .unreadable(let reason):
      checksum = .notFetched
      let why = reason.escaped
      fail(
        .archive, .fileUnreadable,
        "The archive cannot be read: \(why)\(why.hasSuffix(".") ? "" : ".")",
        remedy: "Check that the registry's files are there and may be read.")
    }
  }

  /// Rung 2: the archive's length is the stated one.
  mutating func lookAtSize() {
    guard let expected = evidence.release.size else {
      return note(.size, .notApplicable, "The registry states no size.")
    }
    guard let found = measured?.size else {
      return note(.size, .skipped, "No archive to measure.", expected: "\(expected) bytes")
    }
    if found == expected {
      return note(
        .size, .passed, "The length is the stated one.", expected: "\(expected) bytes",
        found: "\(found) bytes")
    }
    checksum = .sizeMismatch
    if let finding = contentFinding { return fail(.size, finding) }
    let difference = expected.subtractingReportingOverflow(found).partialValue.magnitude
    let (code, observation): (FailureCode, String) =
      if found == 0 {
        (.fileEmpty, "The archive is empty.")
      } else if found < expected {
        (.fileTooShort, "The archive is cut short: \(difference) bytes are missing.")
      } else {
        (.fileTooLong, "\(difference) bytes follow the genuine end of the archive.")
      }
    fail(
      .size, code, observation, expected: "\(expected) bytes", found: "\(found) bytes",
      facts: ["have": .int(found), "want": .int(expected)])
  }

  /// Rung 3: the archive's SHA-256 is the stated one.
  mutating func lookAtChecksum() {
    guard let stated = evidence.release.checksum else {
      if checksum != .notFetched, checksum != .sizeMismatch { checksum = .absent }
      if evidence.signing.coversReleases {
        return fail(
          .checksum, .noStrongChecksum, "The index states no SHA-256 for the archive.",
          expected: "64 hexadecimal digits", found: "none")
      }
      return note(.checksum, .notApplicable, "The registry states no checksum.")
    }
    guard let expected = SHA256Digest(stated.raw) else {
      return refuseMalformedChecksum(stated)
    }
    if evidence.release.checksumKind == .directory {
      if checksum != .notFetched { checksum = .listed }
      return note(
        .checksum, .skipped, "The checksum covers a folder of files, which is compared apart.",
        expected: "\(expected)")
    }
    guard let found = measured?.digest else {
      if checksum != .notFetched { checksum = .listed }
      return note(
        .checksum, .skipped, "The index states a checksum; there is no archive to compare it with.",
        expected: "\(expected)")
    }
    if found == expected {
      if checksum != .sizeMismatch { checksum = .verified }
      return note(
        .checksum, .passed, "SHA-256 is the stated one.", expected: "\(expected)",
        found: "\(found)")
    }
    if checksum != .sizeMismatch { checksum = .mismatch }
    // Where the length is wrong already, the digest says nothing more about the cause.
    let sizeCode = steps.first { $0.rung == .size }?.code.flatMap(FailureCode.init(rawValue:))
    if sizeCode == nil, let finding = contentFinding { return fail(.checksum, finding) }
    fail(
      .checksum, sizeCode ?? .bytesDiffer, "The archive's bytes are not the published ones.",
      expected: "\(expected)", found: "\(found)",
      bytes: ByteComparison("SHA-256", expected: expected.bytes, found: found.bytes))
  }

  /// Why the archive is not what its stated checksum and size say, where its bytes are here.
  private var contentFinding: Finding? {
    guard case .bytes(let bytes) = evidence.content, evidence.release.checksumKind == .archive,
      let stated = evidence.release.checksum
    else { return nil }
    var inquiry = ChecksumInquiry(content: bytes, stated: stated, size: evidence.release.size)
    inquiry.tools = tools
    inquiry.known = evidence.neighbours.compactMap { neighbour in
      neighbour.checksum.flatMap { SHA256Digest($0.raw) }.map {
        KnownFile(name: neighbour.name, sha256: $0, size: neighbour.size)
      }
    }
    return inquiry.findings().first
  }

  private mutating func refuseMalformedChecksum(_ stated: RegistryText) {
    checksum = .malformed
    var inquiry = ChecksumInquiry(content: [], stated: stated)
    if case .bytes(let bytes) = evidence.content { inquiry.content = bytes }
    for finding in inquiry.findings() { fail(.checksum, finding) }
  }

  /// Rung 8: nothing in the archive would harm on unpacking.
  mutating func lookAtContents() {
    guard let listing = evidence.listing else {
      return note(.contents, .skipped, "Nobody looked inside the archive.")
    }
    let findings = ArchiveScan.findings(of: listing)
    let harmful = findings.filter { $0.code.severity != .warning }
    guard !harmful.isEmpty else {
      // A warning stops nothing: whoever unpacks takes the bits away.
      let warning = findings.first.map { " \($0)" } ?? ""
      return note(
        .contents, .passed,
        "\(listing.entries.count) \(listing.entries.count == 1 ? "entry, not" : "entries, none of them") "
          + "harmful.\(warning)")
    }
    // Some thousands of bad entries are one bad archive: the first ones say what is wrong.
    for finding in harmful.prefix(20) { fail(.contents, finding) }
  }
}
