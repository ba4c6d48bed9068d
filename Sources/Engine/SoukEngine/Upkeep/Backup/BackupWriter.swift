import Foundation
import SoukModel
import SoukTrust

/// Writes the files of a backup one after the other and takes their digests on the way.
struct BackupWriter {
  /// How many bytes are read at once.
  private static let piece = 1 << 20

  private let handle: FileHandle
  private let moment: Int64
  /// What was written, in order.
  private(set) var files: [BackupManifest.File] = []

  /// Begins an archive in an open file.
  ///
  /// - Parameter moment: seconds since 1970, the time of every entry.
  init(_ handle: FileHandle, moment: Int64) {
    self.handle = handle
    self.moment = moment
  }

  /// Adds a small file.
  mutating func add(_ name: String, _ bytes: [UInt8]) throws {
    try begin(name, Int64(bytes.count))
    try handle.write(contentsOf: Data(bytes))
    try pad(Int64(bytes.count))
    files.append(.init(name: name, size: Int64(bytes.count), digest: SHA256Digest(of: bytes)))
  }

  /// Adds a file from disk, of which nobody else knows.
  ///
  /// - Parameter report: called with the bytes done of it.
  mutating func add(
    _ name: String, from path: String, report: (Int64) throws -> Void
  ) throws {
    let source = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? source.close() }
    let size = Int64(try source.seekToEnd())
    try source.seek(toOffset: 0)
    try begin(name, size)
    var hasher = SHA256Hasher()
    while let data = try source.read(upToCount: Self.piece), !data.isEmpty {
      unsafe data.withUnsafeBytes { unsafe hasher.update($0) }
      try handle.write(contentsOf: data)
      try report(hasher.count)
    }
    guard hasher.count == size else { throw POSIXFailure(number: EIO, path: path) }
    try pad(size)
    files.append(.init(name: name, size: size, digest: hasher.finish()))
  }

  /// Writes the manifest and the end, and waits until all of it is on disk.
  mutating func finish(_ manifest: BackupManifest) throws {
    let bytes = Array(manifest.text.utf8)
    try begin(BackupManifest.name, Int64(bytes.count))
    try handle.write(contentsOf: Data(bytes))
    try pad(Int64(bytes.count))
    try handle.write(contentsOf: Data(count: 2 * TarHeader.block))
    try handle.synchronize()
  }

  private func begin(_ name: String, _ size: Int64) throws {
    try handle.write(
      contentsOf: Data(TarHeader(name: name, size: size, changed: moment).encoded()))
  }

  private func pad(_ size: Int64) throws {
    let count = TarHeader.padding(size)
    if count > 0 { try handle.write(contentsOf: Data(count: count)) }
  }
}
