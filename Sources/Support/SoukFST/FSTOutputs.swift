/// What a transducer answers for a key.
package enum FSTOutputs: Sendable {
  /// The key's rank among all keys; costs no space, because the ranks are there anyway.
  case ordinals
  /// A number given with each key, stored beside the rank.
  case values
}
