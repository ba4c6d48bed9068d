import Foundation
import SoukModel

/// The schemas of `Docs/Schemas`.
enum SchemaFiles {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Docs/Schemas")

  /// The document of one schema.
  static func document(_ name: String) throws -> JSONValue {
    let file = folder.appending(path: "\(name).schema.json")
    return try JSONReader.parse(Array(try Data(contentsOf: file)))
  }

  /// One schema.
  static func schema(_ name: String) throws -> JSONSchema { JSONSchema(try document(name)) }

  /// The names of all schemas.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".schema.json") }
      .map { String($0.dropLast(".schema.json".count)) }.sorted()
  }
}
