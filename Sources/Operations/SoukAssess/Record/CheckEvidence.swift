/// What checks left in one place: their records, and the bill of what souk is built from.
package protocol CheckEvidence: Sendable {
  /// All records, damaged ones included, in the order of their names.
  ///
  /// - Throws: `CheckRecordError.unreadable` where the place itself cannot be read.
  func read() throws(CheckRecordError) -> CheckRecords

  /// The bill; nil where there is none.
  func bill() throws(CheckRecordError) -> BillOfMaterials?
}
