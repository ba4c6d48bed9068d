package import SoukModel
package import SoukTrust

extension KeyDesk {
  /// The limits that a key is trusted within.
  package struct Limits: Hashable, Sendable {
    /// The package names it may sign; empty for all.
    package var scope: [RegistryText] = []
    /// Until when it may sign, seconds since 1970; nil for ever.
    package var notAfter: Int64?

    /// Sets limits.
    package init(scope: [RegistryText] = [], notAfter: Int64? = nil) {
      self.scope = scope
      self.notAfter = notAfter
    }
  }

  /// Every decision, in the order they were made.
  package func decisions() throws(ServiceError) -> [TrustEntry] {
    try deciding { () throws(TrustStoreError) in try trust.load().entries }
  }

  /// The seconds since 1970, by which decisions are judged.
  package var time: Int64 { now() }

  /// Trusts the key that a text means.
  ///
  /// - Throws: `ServiceError.malformed` for what is no good public key, and
  ///   `ServiceError.conflict` for a key that is there, or was revoked.
  package func trustKey(
    _ text: String, owner: String, within limits: Limits
  ) throws(ServiceError) -> TrustEntry {
    var entry = try self.entry(text, owner: owner)
    entry.key.scope = limits.scope
    entry.key.notAfter = limits.notAfter
    return try change { decisions throws(TrustStoreError) in
      try decisions.add(entry)
      return entry
    }
  }

  /// Says which packages a trusted key may sign; none named means all.
  package func limitKey(
    _ text: String, to patterns: [RegistryText]
  ) throws(ServiceError) -> TrustEntry {
    try change { decisions throws(TrustStoreError) in
      try decisions.scope(text, to: patterns)
    }
  }

  /// Revokes a key for good: one of the store, or one that a registry vouches for, given whole.
  package func revokeKey(
    _ text: String, reason: RegistryText?
  ) throws(ServiceError) -> TrustEntry {
    let now = now()
    let stranger = try? entry(text, owner: "unknown")
    return try change { decisions throws(TrustStoreError) in
      do throws(TrustStoreError) {
        return try decisions.revoke(text, at: now, reason: reason)
      } catch {
        guard case .noSuchKey(_, let candidates) = error, candidates.isEmpty, let stranger else {
          throw error
        }
        let whole = stranger.key.publicKey.raw
        if (try? decisions.entry(whole)) == nil { try decisions.add(stranger) }
        return try decisions.revoke(whole, at: now, reason: reason)
      }
    }
  }

  /// Forgets a decision, a revocation too.
  package func forgetKey(_ text: String) throws(ServiceError) -> TrustEntry {
    try change { decisions throws(TrustStoreError) in try decisions.remove(text) }
  }

  private func entry(_ text: String, owner: String) throws(ServiceError) -> TrustEntry {
    switch try publicKey(text) {
    case .success(let file):
      return TrustEntry(
        key: TrustedKey(
          id: RegistryText(file.key.id), name: RegistryText(owner),
          publicKey: RegistryText(file.key.description)),
        addedAt: now())
    case .failure(let finding): throw Self.error(finding, in: text)
    }
  }

  private func change(
    _ body: (inout TrustDecisions) throws(TrustStoreError) -> TrustEntry
  ) throws(ServiceError) -> TrustEntry {
    try deciding { () throws(TrustStoreError) in
      var decisions = try trust.load()
      let entry = try body(&decisions)
      try trust.save(decisions)
      return entry
    }
  }

  private func deciding<Answer>(
    _ body: () throws(TrustStoreError) -> Answer
  ) throws(ServiceError) -> Answer {
    do throws(TrustStoreError) {
      return try body()
    } catch {
      let code: ServiceError.Code =
        switch error {
        case .damaged: .malformed
        case .unreachable: .io
        case .openToOthers, .alreadyThere, .revoked: .conflict
        case .noSuchKey: .notFound
        }
      throw ServiceError(code, "\(error) [\(error.code.rawValue)].", remedy: error.remedy)
    }
  }
}
