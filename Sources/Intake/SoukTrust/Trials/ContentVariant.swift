/// Content as it may have been before something on the way changed it.
struct ContentVariant: Sendable {
  /// What the change is called.
  let code: FailureCode
  /// How the variant differs from the content at hand: `without its final newline`.
  let name: String
  /// The variant's bytes.
  let bytes: [UInt8]
  /// Where and how much it differs.
  let facts: Facts

  /// Makes a variant.
  init(_ code: FailureCode, _ name: String, _ bytes: [UInt8], facts: Facts = Facts()) {
    self.code = code
    self.name = name
    self.bytes = bytes
    self.facts = facts
  }
}
