import SoukModel
package import SoukRollout
package import SoukTrust

extension Engine {
  package func signOff(
    _ role: String, with key: SigningKey
  ) throws(ServiceError) -> RolloutStatus {
    guard RolloutRole.isName(role) else { throw RolloutRefusal.badRole }
    let status = try rollout()
    guard let phase = status.phase, let began = status.began else { throw RolloutRefusal.notBegun }
    guard isTrusted(key.publicKey) else { throw RolloutRefusal.strangeKey(key.publicKey.id) }
    let statement = ApprovalStatement(
      phase: Int64(phase.rawValue), began: began, role: role, at: clock.now(),
      criteria: status.criteria.map(RolloutWording.line))
    var event = RolloutEvent(at: statement.at, kind: .approved, phase: phase.rawValue)
    event.statement = statement.bytes
    event.signature = statement.signature(by: key)
    event.key = key.publicKey.description
    try recording { () throws(StoredRecordError) in try rolloutStore.add(event) }
    return try rollout()
  }

  /// The approvals of the phase under way whose signatures hold and whose keys are trusted now.
  func approvals(_ status: RolloutStatus) throws(ServiceError) -> [RolloutStatus.Approval] {
    guard let phase = status.phase, let began = status.began else { return [] }
    let events = try recording { () throws(StoredRecordError) in try rolloutStore.events() }
    return events.compactMap { event in
      guard event.kind == .approved, let key = try? PublicKey(event.key), isTrusted(key),
        let verified = ApprovalStatement.verified(
          event.statement, signature: event.signature, by: key),
        verified.value.phase == Int64(phase.rawValue), verified.value.began == began
      else { return nil }
      return RolloutStatus.Approval(
        role: verified.value.role, keyID: key.id, at: verified.value.at)
    }
  }

  /// Whether a key is one of the person's own, or one that they trust and did not revoke.
  private func isTrusted(_ key: PublicKey) -> Bool {
    let desk = KeyDesk(
      files: DiskKeyFiles(), folder: home.keys, trust: FileTrustStore(folder: home.trust),
      now: clock.now)
    let decisions = (try? desk.trust.load())?.entries ?? []
    let known = decisions.filter { $0.key.publicKey.raw == key.description }
    if !known.isEmpty { return known.allSatisfy { $0.state(at: clock.now()) == .trusted } }
    return (try? desk.ownKeys())?.contains { $0.publicFile.key == key } ?? false
  }
}
