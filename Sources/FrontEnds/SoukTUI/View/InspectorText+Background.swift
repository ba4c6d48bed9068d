import SoukEngine
import SoukModel
import SoukScreen

extension InspectorText {
  /// The key that is said to have signed, with its limits, and the keys of the releases before.
  mutating func background(_ signer: SignerHistory) {
    blank()
    if let key = signer.key {
      field("signer", key.name.escapedPrefix(100))
      field("key id", HexDigits.grouped(key.id.escapedPrefix(40)))
      field("key", HexDigits.grouped(key.publicKey.escapedPrefix(100)))
      field("may sign", Wording.limits(key), limit: 3)
      if let revoked = key.revokedAt { field("revoked", Wording.day(revoked), .bad) }
      if let decided = signer.decidedAt {
        field("decided", Wording.decided(decided, signer.reason))
      }
    } else if let id = signer.keyID {
      field("signer", Wording.noSuchKey, .warn)
      field("key id", HexDigits.grouped(id.escapedPrefix(40)))
    }
    for (index, release) in signer.releases.prefix(20).enumerated() {
      let day = TextWidth.fitted(release.publishedAt.map { Wording.day($0) } ?? "", to: 10)
      let key = release.keyID.map { HexDigits.grouped($0.escapedPrefix(40)) } ?? Wording.notSigned
      let version = TextWidth.fitted(release.version.escapedPrefix(14), to: 10)
      let change = signer.changesKey(at: index) ? "  \(glyphs.left) \(Wording.keyChanged)" : ""
      let label = index == 0 ? "history" : ""
      let role: Role = change.isEmpty ? .text : .warn
      let value = "\(version) \(day)  \(key)\(change)"
      if TextWidth.of(value) + 11 <= width {
        let lead = Span(TextWidth.fitted(label, to: 11), theme[.dim])
        lines.append(Line([lead, Span(value, theme[role])]))
      } else {
        field(label, value, role, limit: 2)
      }
    }
  }

  /// Where a bundle of evidence comes from, and whether this souk agrees with it.
  mutating func origin(_ replay: EvidenceReplay) {
    paragraph(Wording.made(replay), .dim)
    if replay.isSame {
      paragraph(Wording.sameVerdict, .good)
    } else {
      paragraph(Wording.otherVerdict(replay), .bad)
      field(
        "recorded",
        "\(Wording.words(replay.recorded.signature)), \(Wording.words(replay.recorded.checksum))"
          + (replay.recorded.firstFailure?.code.map { " [\(RegistryText($0).escapedPrefix(8))]" }
            ?? ""))
    }
    for notice in replay.notices.prefix(10) {
      paragraph(RegistryText(notice).escapedPrefix(400), .warn)
    }
    blank()
  }
}
