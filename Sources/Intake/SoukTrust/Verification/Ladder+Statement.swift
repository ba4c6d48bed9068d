import SoukModel

extension Ladder {
  /// Rung 4: the signed statement can be read and names this very release.
  mutating func lookAtStatement() {
    guard let text = evidence.release.statement else { return missStatement() }
    let parsed: ReleaseStatement
    do {
      parsed = try ReleaseStatement(parsing: text)
    } catch {
      return fail(
        .statement, error.code, error.sentence, status: .malformed,
        expected: "\(ReleaseStatement.domain), eight lines",
        remedy: "Fetch the statement again, byte for byte; if it stays so, tell the publisher.")
    }
    statement = parsed
    if let difference = difference(of: parsed) {
      return fail(
        .statement, difference.code, "The statement was signed for another \(difference.what).",
        status: .wrongStatement, expected: difference.expected, found: difference.found,
        remedy: "Do not install it: a signature of something else was put beside it. "
          + "Tell the registry's operator.")
    }
    note(
      .statement, .passed, "The statement names this very release.",
      expected: requested, found: requested)
  }

  private mutating func missStatement() {
    switch evidence.signing {
    case .none:
      note(.statement, .notApplicable, "This registry's format has no signatures.")
    case .indexNotChecked:
      note(.statement, .notApplicable, "The registry signs its index, not each release.")
    case .releases, .releasesInSignedIndex:
      if evidence.release.signature == nil {
        fail(
          .statement, .signatureMissing,
          "The release is not signed; this registry signs its releases.",
          status: .unsigned, expected: "a statement and a signature", found: "neither",
          remedy: "Do not install it before the publisher has signed it.")
      } else {
        fail(
          .statement, .signatureMissing,
          "There is a signature and no statement it could belong to.",
          status: .malformed, expected: "a statement", found: "none",
          remedy: "Fetch the index again; if it stays so, tell the registry's operator.")
      }
    }
  }

  private var requested: String {
    "\(evidence.id)@\(evidence.release.version.escaped)"
  }

  /// The first field in which the statement is not about the requested release.
  private func difference(
    of statement: ReleaseStatement
  ) -> (code: FailureCode, what: String, expected: String, found: String)? {
    let release = evidence.release
    if statement.registry != evidence.id.registry {
      return (.statementMismatch, "registry", "\(evidence.id.registry)", "\(statement.registry)")
    }
    if statement.package != evidence.id.name {
      return (.statementMismatch, "package", evidence.id.name.escaped, statement.package.escaped)
    }
    if statement.version != release.version {
      return (.statementMismatch, "version", release.version.escaped, statement.version.escaped)
    }
    if release.checksumKind == .archive, let checksum = release.checksum,
      let stated = SHA256Digest(checksum.raw), stated != statement.sha256
    {
      return (.mixAndMatch, "archive (SHA-256)", "\(stated)", "\(statement.sha256)")
    }
    if let size = release.size, size != statement.size {
      return (.mixAndMatch, "archive (size)", "\(size) bytes", "\(statement.size) bytes")
    }
    if let key = release.keyID, key.raw != statement.keyID {
      return (.keyIDMismatch, "key", key.escaped, statement.keyID)
    }
    return nil
  }

  /// Rung 7: the registry's own index is signed, in its time, and at one with what is remembered.
  mutating func lookAtMetadata() {
    if let change = evidence.standing.change {
      fail(.metadata, change.finding(of: evidence.id.name), status: change.status)
    }
    if let expiry = evidence.standing.expiry(at: now) {
      fail(.metadata, expiry, status: .indexExpired)
    }
    guard !steps.contains(where: { $0.rung == .metadata }) else { return }
    switch evidence.signing {
    case .none: note(.metadata, .notApplicable, "The registry's index is not signed.")
    case .indexNotChecked:
      note(.metadata, .skipped, "The index is signed; souk has not checked that signature.")
    case .releases: note(.metadata, .notApplicable, "The registry's index is not signed.")
    case .releasesInSignedIndex(let serial):
      note(.metadata, .passed, "The index (serial \(serial)) is signed by the registry's root key.")
    }
  }
}
