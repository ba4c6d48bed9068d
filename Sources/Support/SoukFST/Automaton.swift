/// A deterministic automaton over bytes that says which keys a search wants.
///
/// A search runs it beside the transducer and leaves every branch from which it can no longer match,
/// so its cost is the number of prefixes that both have in common, whatever the number of keys.
package protocol Automaton {
  /// What the automaton remembers between bytes; small and cheap to copy, it is copied per step.
  associatedtype State

  /// The state before the first byte.
  var start: State { get }
  /// The state after `byte`.
  func accept(_ byte: UInt8, from state: State) -> State
  /// Whether some continuation, the empty one included, can still match; false ends the branch.
  func canMatch(_ state: State) -> Bool
  /// Whether the bytes so far are a match.
  func isMatch(_ state: State) -> Bool
}
