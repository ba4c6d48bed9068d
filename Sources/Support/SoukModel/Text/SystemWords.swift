import Glibc

/// What the system says of its errors.
package enum SystemWords {
  /// The words for an error number: that of a missing file → `"No such file or directory"`.
  package static func of(_ number: Int32) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }
}
