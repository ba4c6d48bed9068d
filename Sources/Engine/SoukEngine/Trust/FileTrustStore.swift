import Foundation
import SoukModel
import SoukTrust

/// Decisions about keys in one file of the person's own: `trust/keys.json` in the configuration.
///
/// A file that others may write is not believed. It is written beside and renamed, so that a kill
/// leaves the old decisions or the new ones.
struct FileTrustStore: TrustStore {
  /// The folder of the person's keys and decisions.
  let folder: String

  private var path: String { folder + "/keys.json" }
  private var shown: String { RegistryText(path).escaped }

  func load() throws(TrustStoreError) -> TrustDecisions {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return TrustDecisions() }
    let mode = (try? files.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
    if let mode, mode & 0o022 != 0 {
      throw .openToOthers(file: shown, mode: String(mode, radix: 8))
    }
    guard let data = files.contents(atPath: path) else {
      throw .unreachable(file: shown, reason: "it cannot be read")
    }
    return try TrustDecisions(parsing: Array(data), file: shown)
  }

  func save(_ decisions: TrustDecisions) throws(TrustStoreError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try PrivateFile.write(Array(decisions.document.utf8), to: path)
    } catch {
      throw .unreachable(file: shown, reason: "it cannot be written")
    }
  }
}
