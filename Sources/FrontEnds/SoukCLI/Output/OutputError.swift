/// Why an output takes no more text.
package enum OutputError: Error, Hashable, Sendable {
  /// The reader has closed its end: `souk search x | head -1`.
  case closed
  /// The system refused, with its error number.
  case refused(Int32)
}
