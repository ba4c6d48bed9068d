/// Files of records in memory.
package struct MemoryCheckEvidence: CheckEvidence {
  private let files: [String: [UInt8]]

  /// Takes the bytes of files by their names without `.json`.
  package init(_ files: [String: [UInt8]]) { self.files = files }

  package func read() throws(CheckRecordError) -> CheckRecords { CheckRecords(files: files) }
}
