import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import Testing

/// A folder for one catalogue, removed when the object goes.
final class TemporaryCatalogue: Sendable {
  /// The folder.
  let folder: URL

  /// Makes an empty folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("souk-catalogue-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try? FileManager.default.removeItem(at: folder)
  }

  /// The catalogue's file.
  var path: String { folder.appendingPathComponent("souk.db").path }

  /// Runs `body` with a folder that lives until `body` is done.
  static func with(_ body: (TemporaryCatalogue) throws -> Void) throws {
    let temporary = try TemporaryCatalogue()
    try withExtendedLifetime(temporary) { try body(temporary) }
  }

  /// Opens the catalogue.
  func open(
    _ indexers: [any CatalogueIndexer] = [], access: Catalogue.Access = .readWrite
  ) throws(CatalogueError) -> Catalogue {
    try Catalogue(path: path, indexers: indexers, access: access)
  }

  /// Puts bytes where the catalogue's file belongs.
  func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Takes away or gives back the right to write in the folder.
  func setWritable(_ isWritable: Bool) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: isWritable ? 0o755 : 0o555], ofItemAtPath: folder.path)
  }
}

/// Runs `body` and gives the code of the catalogue's refusal; nil where it did not refuse.
func refusal(_ body: () throws -> Void) -> CatalogueError.Code? {
  do {
    try body()
    return nil
  } catch {
    return (error as? CatalogueError)?.code
  }
}
