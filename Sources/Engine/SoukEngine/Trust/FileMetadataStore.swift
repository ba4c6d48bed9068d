import Foundation
import SoukModel
import SoukRegistry
import SoukTrust

/// What was seen of signed registries, one file for each: `trust/registries/NAME.json`.
///
/// Beside the person's decisions about keys and not in a database: a catalogue that is built anew
/// or restored must not forget which serials were seen.
struct FileMetadataStore: MetadataStore {
  /// The most bytes that a file may have.
  private static let limit = 64 << 20

  /// The folder.
  let folder: String

  private func path(_ registry: RegistryName) -> String { "\(folder)/\(registry).json" }

  func load(_ registry: RegistryName) throws(RegistryError) -> MetadataState? {
    let path = path(registry)
    guard SourceFile(path: path) != nil else { return nil }
    let files = FolderFiles(directory: folder)
    let bytes = try files.read("\(registry).json", limit: Self.limit)
    do throws(Finding) {
      return try MetadataState(parsing: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw RegistryError(error, file: RegistryText(path).escaped)
    }
  }

  func save(_ state: MetadataState, for registry: RegistryName) throws(RegistryError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try PrivateFile.write(Array(state.text.utf8), to: path(registry))
    } catch {
      throw RegistryError(
        .unreadable, file: RegistryText(path(registry)).escaped,
        reason: "what was seen of the registry cannot be kept",
        remedy: "Make the folder writable: without it an older index could be passed off as new.")
    }
  }

  func forget(_ registry: RegistryName) throws(RegistryError) {
    FolderFiles(directory: folder).remove("\(registry).json")
  }

  func stamp(_ registry: RegistryName) -> String {
    SourceFile(path: path(registry))?.fingerprint ?? ""
  }
}
