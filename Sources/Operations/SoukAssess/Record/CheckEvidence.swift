/// The records that checks left in one place.
package protocol CheckEvidence: Sendable {
  /// All of them, damaged ones included, in the order of their names.
  ///
  /// - Throws: `CheckRecordError.unreadable` where the place itself cannot be read.
  func read() throws(CheckRecordError) -> CheckRecords
}
