/// What a walk finds out about a key.
package struct FSTMatch: Equatable, Sendable {
  /// Rank of the key among all keys in byte order, from 0.
  package let ordinal: UInt64
  /// The key's output: the number given at building, or the rank when none were given.
  package let output: UInt64
}
