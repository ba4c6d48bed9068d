package import SoukModel

/// One update of a registry's metadata, document by document: roots, then the head, then the index.
///
/// Pure: no I/O, and the clock is an argument. What a step refuses it throws as a ``Finding``, and
/// ``state`` keeps what the steps before it brought: new roots stay even where no head follows.
package struct MetadataUpdate: Sendable {
  /// What is believed so far; to be kept after every update, failed ones too.
  package internal(set) var state: MetadataState
  /// What is worth knowing and refuses nothing.
  package internal(set) var warnings: [Finding] = []
  /// How the signatures of every document were counted, in order.
  package internal(set) var counts: [SignatureCount] = []
  /// The head of this update, once it was accepted.
  package internal(set) var head: HeadDocument?
  /// What the index of this update does to packages against what is remembered, by name.
  package internal(set) var publisherChanges: [RegistryText: PublisherChange] = [:]
  /// Seconds since 1970.
  let now: Int64
  /// The limits.
  let policy: MetadataPolicy

  /// Starts an update.
  ///
  /// - Throws: a ``Finding`` with E01 where the clock stands before the time of the last update: no
  ///   expiry means anything then.
  package init(
    _ state: MetadataState, now: Int64, policy: MetadataPolicy = MetadataPolicy()
  ) throws(Finding) {
    self.state = state
    self.now = now
    self.policy = policy
    guard !policy.countsDates || now >= state.checkedAt - policy.clockTolerance else {
      throw Finding(
        .clockDoubtful,
        "This clock is \(Self.duration(state.checkedAt - now)) behind the last check of "
          + "\(state.registry).",
        expected: "after \(UTCTime.text(state.checkedAt))", found: UTCTime.text(now),
        facts: ["seconds_behind": .int(state.checkedAt - now)])
    }
  }

  /// Whether the head names the very index that was accepted last, and those who signed it may
  /// still sign: then it need not be read again.
  package var indexIsUnchanged: Bool {
    guard let head, let index = state.index else { return false }
    return head.indexSHA256 == index.sha256 && head.indexSerial == index.serial
      && stillHolds(index.signers, .index, now: keyTime)
  }

  /// The moment at which keys must be in force; nil where dates do not count.
  var keyTime: Int64? { policy.countsDates ? now : nil }

  /// A document that is longer than it may be.
  static func tooBig(_ role: MetadataRole, _ size: Int, limit: Int) -> Finding {
    Finding(
      .tooBig, "The \(role.rawValue) document has more bytes than it may have.",
      expected: "at most \(limit) bytes", found: "\(size) bytes",
      facts: ["size": .int(size), "limit": .int(limit)])
  }

  /// Counts a document's signatures under the trusted root and keeps the count.
  mutating func requireThreshold(
    _ document: SignedBytes, as role: MetadataRole, _ what: String
  ) throws(Finding) -> [PublicKey] {
    guard document.content.count <= role.byteLimit else {
      throw Self.tooBig(role, document.content.count, limit: role.byteLimit)
    }
    let list: SignatureList
    do {
      list = try SignatureList(parsing: document.signatures)
    } catch {
      guard error.code == .signatureMissing else { throw error }
      throw Finding(
        .signingDropped, "\(what) carries no signatures; this registry signs.",
        facts: ["role": .text(role.rawValue)])
    }
    let count = SignatureCount(
      list, over: document.content, role: role, root: state.root, now: keyTime)
    counts.append(count)
    guard count.isMet else { throw count.finding(.thresholdNotMet, what) }
    return count.signers
  }

  /// Refuses a document whose time has passed.
  func requireFresh(_ expiresAt: Int64?, _ what: String) throws(Finding) {
    guard policy.countsDates, let expiresAt, now > expiresAt else { return }
    throw Finding(
      .metadataExpired, "\(what) expired \(Self.duration(now - expiresAt)) ago.",
      expected: "valid at \(UTCTime.text(now))", found: "until \(UTCTime.text(expiresAt))",
      facts: [
        "expires": .text(UTCTime.text(expiresAt)), "clock": .text(UTCTime.text(now)),
        "seconds": .int(now - expiresAt),
      ])
  }

  /// Refuses a document that was made after this clock's time.
  func requirePast(_ createdAt: Int64?, _ what: String) throws(Finding) {
    guard policy.countsDates, let createdAt, createdAt > now,
      createdAt - now > policy.clockTolerance
    else { return }
    throw Finding(
      .metadataFromFuture,
      "\(what) is dated \(Self.duration(createdAt - now)) ahead of this clock.",
      expected: "at most \(UTCTime.text(now))", found: UTCTime.text(createdAt),
      facts: ["clock": .text(UTCTime.text(now)), "seconds_ahead": .int(createdAt - now)])
  }

  /// Compares a document with the one of its kind that was accepted last.
  mutating func requireOrder(
    _ serial: Int64, _ sha256: SHA256Digest, after seen: MetadataState.Seen?, _ what: String
  ) throws(Finding) {
    guard let seen else { return }
    let facts: Facts = [
      "serial": .int(serial), "last_serial": .int(seen.serial),
      "last_seen": .text(UTCTime.text(seen.seenAt)),
    ]
    if serial < seen.serial {
      throw Finding(
        .rollback,
        "\(what) has serial \(serial), but \(seen.serial) was seen on "
          + "\(UTCTime.text(seen.seenAt)).",
        expected: "at least \(seen.serial)", found: "\(serial)", facts: facts)
    }
    if serial == seen.serial, sha256 != seen.sha256 {
      throw Finding(
        .equivocation, "Two different documents carry serial \(serial): \(what) has changed.",
        expected: "\(seen.sha256)", found: "\(sha256)", facts: facts)
    }
    if serial - seen.serial > policy.serialJump {
      let warning = Finding(
        .fastForward, "\(what) jumps from serial \(seen.serial) to \(serial).",
        expected: "at most \(seen.serial + policy.serialJump)", found: "\(serial)", facts: facts)
      if !warnings.contains(warning) { warnings.append(warning) }
    }
  }

  /// A length of time in its largest unit: `90` → `1 min`.
  static func duration(_ seconds: Int64) -> String {
    switch seconds {
    case ..<60: "\(seconds) s"
    case ..<3600: "\(seconds / 60) min"
    case ..<172_800: "\(seconds / 3600) h"
    default: "\(seconds / 86_400) days"
    }
  }
}
