/// Files of records, and the file of the bill, in memory.
package struct MemoryCheckEvidence: CheckEvidence {
  private let files: [String: [UInt8]]
  private let billBytes: [UInt8]?

  /// Takes the bytes of files by their names without `.json`.
  package init(_ files: [String: [UInt8]], bill: [UInt8]? = nil) {
    self.files = files
    billBytes = bill
  }

  package func read() throws(CheckRecordError) -> CheckRecords { CheckRecords(files: files) }

  package func bill() throws(CheckRecordError) -> BillOfMaterials? {
    guard let billBytes else { return nil }
    return try BillOfMaterials(billBytes)
  }
}
