import Foundation
import SoukArchive
import SoukModel
import SoukTrust

@testable import SoukEngine

/// Bundles of evidence taken apart and put together again.
enum EvidenceFixture {
  /// The files of a bundle.
  static func files(_ bundle: [UInt8]) -> [String: [UInt8]] {
    ArchiveUnpacker.unpack(bundle).files
  }

  /// Packs files as a bundle, its manifest changed by `edit` and its list of files made true again.
  static func bundle(
    _ files: [String: [UInt8]], edit: (inout JSONObject) -> Void = { _ in }
  ) throws -> [UInt8] {
    var files = files
    let text = files[EvidenceManifest.path] ?? []
    guard case .object(var manifest) = try JSONReader.parse(text) else { return [] }
    edit(&manifest)
    manifest["files"] = .array(
      files.keys.sorted().filter { $0 != EvidenceManifest.path }.map { path in
        let bytes = files[path] ?? []
        return .object([
          "path": .string(path), "size": .int(Int64(bytes.count)),
          "sha256": .string("\(SHA256Digest(of: bytes))"),
        ])
      })
    files[EvidenceManifest.path] = Array(JSONWriter.pretty(.object(manifest)).utf8)
    return try ArchivePacker.pack(files, as: .tarGzip)
  }

  /// Whether a program is installed.
  static func has(_ program: String) -> Bool {
    ["/usr/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + program) }
  }

  /// Runs the script of a bundle in a folder of its own: its status and what it printed.
  static func reproduce(_ bundle: [UInt8]) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("souk-evidence-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, bytes) in files(bundle) {
      let place = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: place)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [folder.appendingPathComponent(EvidencePaths.script).path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
