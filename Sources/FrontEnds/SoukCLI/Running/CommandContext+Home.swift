import SoukEngine

extension CommandContext {
  /// Names the home as a whole and runs `body`; no marketplace is opened.
  func withHome<Answer>(
    _ body: (HomeDesk) throws(CommandFailure) -> Answer
  ) throws(CommandFailure) -> Answer {
    let desk: HomeDesk
    do throws(ServiceError) {
      desk = try openHome()
    } catch {
      throw CommandFailure(error)
    }
    return try body(desk)
  }

  /// Restores a backup, with a line that shows how far it has come.
  func restore(
    _ file: String, withState: Bool = false
  ) throws(CommandFailure) -> RestoreReport {
    try withHome { desk throws(CommandFailure) in
      let line = ProgressLine(self)
      defer { line.clear() }
      return try asking { () throws(ServiceError) in
        try desk.restore(
          file, withState: withState, progress: line.show, cancellation: cancellation)
      }
    }
  }
}
