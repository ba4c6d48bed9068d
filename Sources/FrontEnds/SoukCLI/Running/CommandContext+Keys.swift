import SoukEngine
import SoukTrust

extension CommandContext {
  /// Opens the person's keys and runs `body`.
  func withKeys<Answer>(
    _ body: (KeyDesk) throws(CommandFailure) -> Answer
  ) throws(CommandFailure) -> Answer {
    let desk: KeyDesk
    do throws(ServiceError) {
      desk = try openKeys()
    } catch {
      throw CommandFailure(error)
    }
    return try body(desk)
  }

  /// Writes one of the person's own keys.
  func print(_ record: KeyRecord, asJSON: Bool) throws(CommandFailure) -> ExitStatus {
    if asJSON {
      try print(KeyDocument.json(record))
    } else {
      try print(KeyText.lines(record))
    }
    return .success
  }

  /// Writes a decision about a key.
  func print(
    _ entry: TrustEntry, at now: Int64, asJSON: Bool
  ) throws(CommandFailure) -> ExitStatus {
    if asJSON {
      try print(TrustEntryDocument.json(entry, at: now))
    } else {
      try print(TrustEntryText.lines(entry, at: now))
    }
    return .success
  }
}
