import SoukModel

/// The signatures over one document counted against the rule of a role, a line for each.
package struct SignatureCount: Hashable, Sendable {
  /// The kind of document.
  package let role: MetadataRole
  /// How many good signatures are needed.
  package let threshold: Int
  /// What became of each signature, and then of each key that has not signed.
  package private(set) var lines: [KeyLine] = []
  /// Whether a signature holds over the same bytes as another kind of document.
  package private(set) var signedAs: MetadataRole?

  /// Counts.
  ///
  /// Keys are told apart by their bytes, never by their ids. At most
  /// ``SignatureList/countLimit`` checks.
  /// - Parameter now: seconds since 1970, for the time of keys; nil leaves it aside.
  package init(
    _ list: SignatureList, over content: [UInt8], role: MetadataRole, root: RootDocument,
    now: Int64?
  ) {
    self.role = role
    threshold = max(1, root.roles[role]?.threshold ?? Int.max)
    let keys = root.keys(of: role)
    let message = role.message(content)
    var counted: Set<PublicKey> = []
    for entry in list.entries {
      guard let known = keys.first(where: { $0.key.id == entry.keyID.raw }) else {
        lines.append(
          KeyLine(
            keyID: RegistryText(entry.keyID.escapedPrefix(40)),
            outcome: entry.signature.raw.isEmpty ? .bad(.signatureTextDamaged) : .unknown))
        continue
      }
      var outcome = Self.judge(entry, message, known.key)
      if case .bad = outcome { noteOtherPurpose(entry, content, known.key) }
      if outcome == .good {
        if let obstacle = known.obstacle(at: now) {
          outcome = obstacle
        } else if !counted.insert(known.key).inserted {
          outcome = .duplicate
        }
      }
      lines.append(
        KeyLine(keyID: entry.keyID, owner: known.owner, key: known.key, outcome: outcome))
    }
    for key in keys where !lines.contains(where: { $0.keyID.raw == key.key.id }) {
      lines.append(
        KeyLine(
          keyID: RegistryText(key.key.id), owner: key.owner, key: key.key, outcome: .missing))
    }
  }

  /// The keys whose signatures count.
  package var signers: [PublicKey] {
    lines.compactMap { $0.outcome == .good ? $0.key : nil }
  }

  /// Whether enough of them signed.
  package var isMet: Bool { signers.count >= threshold }

  /// What is to be said where they are not enough.
  ///
  /// - Parameters:
  ///   - code: the cause, where the lines do not give a better one.
  ///   - what: the document, as the subject of a sentence: `The root of version 4`.
  package func finding(_ code: FailureCode, _ what: String) -> Finding {
    let stated = lines.map { FactValue.text("\($0)") }
    var facts: Facts = [
      "role": .text(role.rawValue), "needed": .int(threshold), "good": .int(signers.count),
      "keys": .list(stated),
    ]
    if let signedAs {
      facts["signed_as"] = .text(signedAs.rawValue)
      return Finding(
        .wrongMetadataRole, "\(what) was signed as another kind of document: \(signedAs.rawValue).",
        expected: role.rawValue, found: signedAs.rawValue, facts: facts)
    }
    return Finding(
      code,
      "\(what) needs \(threshold) good signature\(threshold == 1 ? "" : "s") of the "
        + "\(role.rawValue) keys and has \(signers.count): "
        + lines.map(\.description).joined(separator: "; ") + ".",
      expected: "\(threshold) good", found: "\(signers.count) good", facts: facts)
  }

  private static func judge(
    _ entry: SignatureList.Entry, _ message: [UInt8], _ key: PublicKey
  ) -> KeyLine.Outcome {
    guard let bytes = try? Base64.bytes(entry.signature.raw) else {
      return .bad(.signatureTextDamaged)
    }
    guard let failure = Ed25519.failure(of: bytes, over: message, by: key) else { return .good }
    return .bad(failure.code)
  }

  private mutating func noteOtherPurpose(
    _ entry: SignatureList.Entry, _ content: [UInt8], _ key: PublicKey
  ) {
    // A trial reads all of the content again; it only explains, so it is kept to small documents.
    guard content.count <= 1 << 20, let bytes = try? Base64.bytes(entry.signature.raw) else {
      return
    }
    for other in MetadataRole.allCases where other != role {
      if Ed25519.verify(bytes, over: other.message(content), by: key) { signedAs = other }
    }
  }
}
