/// Why a measurement cannot be made, in one sentence.
struct BenchFailure: Error {
  /// The sentence.
  let message: String

  /// Makes a failure.
  init(_ message: String) {
    self.message = message
  }
}
