import SoukModel

/// What the system refused.
struct POSIXFailure: Error, Hashable {
  /// The error number.
  let number: Int32
  /// The file.
  let path: String

  /// The system's own words for it.
  var reason: String { SystemWords.of(number) }
}
