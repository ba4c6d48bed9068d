/// Matches every key that begins with given bytes; empty bytes match every key.
package struct PrefixAutomaton: Automaton, Sendable {
  private let prefix: [UInt8]

  /// An automaton for keys that begin with `prefix`.
  package init(_ prefix: [UInt8]) { self.prefix = prefix }

  /// Number of prefix bytes seen; -1 once a byte was wrong.
  package typealias State = Int

  /// No byte seen.
  package var start: Int { 0 }

  /// Counts the byte when it is the prefix's next, or when the prefix is complete.
  package func accept(_ byte: UInt8, from state: Int) -> Int {
    guard state >= 0, state < prefix.count else { return state }
    return prefix[state] == byte ? state + 1 : -1
  }

  /// True until a byte was wrong.
  package func canMatch(_ state: Int) -> Bool { state >= 0 }

  /// True once the whole prefix was seen.
  package func isMatch(_ state: Int) -> Bool { state == prefix.count }
}
