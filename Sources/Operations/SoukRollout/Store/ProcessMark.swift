/// What tells one process from every other one, of this machine and of others.
package struct ProcessMark: Hashable, Sendable {
  /// The process' number.
  package var number: Int32
  /// When the system started it, in ticks since the machine started: numbers are used again.
  package var started: Int64
  /// The boot of the machine.
  package var boot: String
  /// The machine: a home on a network drive may be shared.
  package var host: String

  /// Makes a mark.
  package init(number: Int32, started: Int64, boot: String, host: String) {
    self.number = number
    self.started = started
    self.boot = boot
    self.host = host
  }

  /// Whether the process is surely gone, as this process sees it.
  ///
  /// Of other machines nothing is known, so their processes are never gone.
  /// - Parameter startOf: when the process of a number was started; nil where there is none.
  package func isGone(seenFrom mine: ProcessMark, startOf: (Int32) -> Int64?) -> Bool {
    guard host == mine.host else { return false }
    return boot != mine.boot || startOf(number) != started
  }
}
