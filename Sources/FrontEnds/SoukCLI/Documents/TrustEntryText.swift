import SoukModel
import SoukTrust

/// Decisions about keys as a person reads them.
enum TrustEntryText {
  /// A row for each decision.
  static func table(_ entries: [TrustEntry], at now: Int64, width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "OWNER"), .init(title: "ID"), .init(title: "STATE"),
      .init(title: "MAY SIGN", isFlexible: true),
    ])
    for entry in entries {
      table.append([
        entry.key.name.escapedPrefix(40), entry.key.id.escapedPrefix(16),
        KeyWording.state(entry.state(at: now)), KeyWording.scope(entry.key.scope),
      ])
    }
    return table.lines(width: width)
  }

  /// Everything about one decision.
  static func lines(_ entry: TrustEntry, at now: Int64) -> [String] {
    let fingerprint = (try? PublicKey(entry.key.publicKey.raw))?.fingerprint
    var lines = [
      "\(entry.key.name.escapedPrefix(80))  \(KeyWording.state(entry.state(at: now)))",
      "fingerprint  \(fingerprint ?? entry.key.publicKey.escapedPrefix(80))",
      "may sign     \(KeyWording.scope(entry.key.scope))",
    ]
    if let end = entry.key.notAfter { lines.append("until        \(UTCTime.text(end))") }
    if let revoked = entry.key.revokedAt { lines.append("revoked      \(UTCTime.text(revoked))") }
    if let reason = entry.reason { lines.append("reason       \(reason.escapedPrefix(400))") }
    return lines
  }
}
