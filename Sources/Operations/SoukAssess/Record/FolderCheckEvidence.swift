import Foundation

/// The records of a folder: every `CHECK.json` in it, the folders inside left alone, and
/// `bom.cdx.json`.
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
    let found = names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
      .filter { $0 != BillOfMaterials.name }
    for name in found.sorted().prefix(Self.fileLimit) {
      do throws(CheckRecordError) {
        files[name] = try bytes(of: name, limit: CheckRecord.sizeLimit)
      } catch {
        unreadable.append(error)
      }
    }
    var records = CheckRecords(files: files)
    records.damaged = (records.damaged + unreadable).sorted { $0.name < $1.name }
    return records
  }

  package func bill() throws(CheckRecordError) -> BillOfMaterials? {
    guard FileManager.default.fileExists(atPath: "\(path)/\(BillOfMaterials.name).json") else {
      return nil
    }
    return try BillOfMaterials(
      bytes(of: BillOfMaterials.name, limit: BillOfMaterials.sizeLimit))
  }

  /// The bytes of a file; one more than it may have is enough to refuse it.
  private func bytes(of name: String, limit: Int) throws(CheckRecordError) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: "\(path)/\(name).json"),
      let bytes = try? handle.read(upToCount: limit + 1) ?? Data()
    else {
      throw CheckRecordError(name, .unreadable)
    }
    return [UInt8](bytes)
  }
}
