import Glibc

/// What the system refused.
struct POSIXFailure: Error, Hashable {
  /// The error number.
  let number: Int32
  /// The file.
  let path: String

  /// The system's own words for it.
  var reason: String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }
}
