/// Why a `souk.lock` cannot be read.
package struct LockFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with it, safe to print.
  package let description: String

  /// Makes an error.
  init(_ reason: String) {
    description = reason
  }
}
