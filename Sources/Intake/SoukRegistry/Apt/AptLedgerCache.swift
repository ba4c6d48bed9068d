import Synchronization

/// The ledger of the lists as they were read last.
final class AptLedgerCache: Sendable {
  private let known = Mutex<(print: String, ledger: AptLedger)?>(nil)

  /// The ledger of lists with this fingerprint, made where it is not known.
  ///
  /// Two threads that ask at once wait for one reading.
  func ledger(for print: String, _ make: () throws -> AptLedger) throws -> AptLedger {
    try known.withLock { known in
      if let known, known.print == print { return known.ledger }
      let ledger = try make()
      known = (print, ledger)
      return ledger
    }
  }
}
