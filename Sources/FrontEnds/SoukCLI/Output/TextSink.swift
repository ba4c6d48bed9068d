/// Where a command writes text: standard output, standard error, or memory.
package protocol TextSink: Sendable {
  /// Writes all of `text`, in the order of the calls.
  func write(_ text: String) throws(OutputError)
}
