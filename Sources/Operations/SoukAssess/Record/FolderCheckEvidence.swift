import Foundation

/// The records of a folder: every `CHECK.json` in it, the folders inside left alone.
package struct FolderCheckEvidence: CheckEvidence {
  /// More files than this are not a folder of records.
  private static let fileLimit = 1_000
  private let path: String

  /// Names a folder; nothing is read yet.
  package init(path: String) { self.path = path }

  package func read() throws(CheckRecordError) -> CheckRecords {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw CheckRecordError(path, .unreadable)
    }
    var files: [String: [UInt8]] = [:]
    var unreadable: [CheckRecordError] = []
    let found = names.filter { $0.hasSuffix(".json") }.sorted().prefix(Self.fileLimit)
    for file in found {
      let name = String(file.dropLast(".json".count))
      // One byte more than may be there is enough to refuse it.
      guard let handle = FileHandle(forReadingAtPath: "\(path)/\(file)"),
        let bytes = try? handle.read(upToCount: CheckRecord.sizeLimit + 1) ?? Data()
      else {
        unreadable.append(CheckRecordError(name, .unreadable))
        continue
      }
      files[name] = [UInt8](bytes)
    }
    var records = CheckRecords(files: files)
    records.damaged = (records.damaged + unreadable).sorted { $0.name < $1.name }
    return records
  }
}
