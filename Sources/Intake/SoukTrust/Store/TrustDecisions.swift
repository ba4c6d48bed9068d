package import SoukModel

/// Every decision that a person made about keys, in the order they were made.
package struct TrustDecisions: Hashable, Sendable {
  /// The decisions.
  package private(set) var entries: [TrustEntry]

  /// Begins with decisions.
  package init(_ entries: [TrustEntry] = []) {
    self.entries = entries
  }

  /// Trusts a key.
  ///
  /// - Throws: ``TrustStoreError/alreadyThere(owner:)``, or ``TrustStoreError/revoked(owner:)``
  ///   where the very bytes were revoked before.
  package mutating func add(_ entry: TrustEntry) throws(TrustStoreError) {
    if let known = entries.first(where: { $0.key.publicKey == entry.key.publicKey }) {
      let owner = known.key.name.escapedPrefix(60)
      throw known.key.revokedAt == nil ? .alreadyThere(owner: owner) : .revoked(owner: owner)
    }
    entries.append(entry)
  }

  /// Says which packages a key may sign; none named means all.
  package mutating func scope(
    _ text: String, to patterns: [RegistryText]
  ) throws(TrustStoreError) -> TrustEntry {
    let place = try place(of: text)
    entries[place].key.scope = patterns
    return entries[place]
  }

  /// Revokes a key for good.
  package mutating func revoke(
    _ text: String, at now: Int64, reason: RegistryText?
  ) throws(TrustStoreError) -> TrustEntry {
    let place = try place(of: text)
    guard entries[place].key.revokedAt == nil else {
      throw .revoked(owner: entries[place].key.name.escapedPrefix(60))
    }
    entries[place].key.revokedAt = now
    entries[place].reason = reason
    return entries[place]
  }

  /// Forgets a key; a revocation is forgotten too.
  package mutating func remove(_ text: String) throws(TrustStoreError) -> TrustEntry {
    entries.remove(at: try place(of: text))
  }

  /// The one entry that a person means.
  package func entry(_ text: String) throws(TrustStoreError) -> TrustEntry {
    entries[try place(of: text)]
  }

  /// By fingerprint or id (or its beginning, four digits at the least), else by the owner's name.
  private func place(of text: String) throws(TrustStoreError) -> Int {
    let digits = text.lowercased().filter { !$0.isWhitespace && $0 != ":" }
    var found = entries.indices.filter { index in
      let key = entries[index].key
      return digits.utf8.count >= 4
        && (key.publicKey.raw.hasPrefix(digits) || key.id.raw.hasPrefix(digits))
    }
    if found.isEmpty { found = entries.indices.filter { entries[$0].key.name.raw == text } }
    guard let first = found.first, found.count == 1 else {
      throw .noSuchKey(
        RegistryText(text).escapedPrefix(80),
        candidates: found.prefix(5).map { entries[$0].key.name.escapedPrefix(40) })
    }
    return first
  }
}

extension KeyRing {
  /// The registry's keys as a person sees them: revoked where the person revoked them, and with
  /// the person's own keys after them.
  ///
  /// Limits that a registry sets stay; a person's decision can add distrust to a registry's key,
  /// never trust.
  package func applying(_ decisions: TrustDecisions) -> KeyRing {
    var own: [RegistryText: TrustedKey] = [:]
    for entry in decisions.entries { own[entry.key.publicKey] = entry.key }
    let judged = keys.map { key in
      var key = key
      if key.revokedAt == nil, let revoked = own[key.publicKey]?.revokedAt {
        key.revokedAt = revoked
      }
      return key
    }
    let known = Set(judged.map(\.publicKey))
    return KeyRing(
      judged + decisions.entries.map(\.key).filter { !known.contains($0.publicKey) })
  }
}
