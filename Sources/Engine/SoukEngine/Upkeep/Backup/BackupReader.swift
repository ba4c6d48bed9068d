import Foundation
import SoukModel
import SoukTrust

/// Reads a backup from its beginning to its end, once; nothing of it is believed before the end.
struct BackupReader {
  /// Where a file's content goes.
  enum Destination {
    /// Into a file on disk.
    case file(String)
    /// Into memory.
    case memory
    /// Nowhere: its digest alone is taken.
    case nowhere
  }

  /// What was found.
  struct Contents {
    /// What the backup says of itself.
    var manifest: BackupManifest
    /// The small files, by name.
    var small: [String: [UInt8]]
  }

  /// The most bytes of a file that is kept in memory.
  static let smallLimit: Int64 = 64 << 20
  private static let piece = 1 << 20

  /// The backup's path, for messages.
  let path: String
  private let handle: FileHandle
  private let length: Int64

  /// Opens a backup.
  init(path: String) throws(ServiceError) {
    self.path = path
    guard let handle = FileHandle(forReadingAtPath: path),
      let length = try? handle.seekToEnd(), (try? handle.seek(toOffset: 0)) != nil
    else { throw BackupWording.unreadable(path) }
    self.handle = handle
    self.length = Int64(clamping: length)
  }

  /// Reads everything and compares it with the manifest at the end.
  ///
  /// - Parameters:
  ///   - destination: where a file's content goes; nil refuses the name.
  ///   - report: called with the bytes read and those there are.
  /// - Throws: `ServiceError.malformed` that says what is wrong and where.
  func read(
    _ destination: (String) -> Destination?, report: (Int64, Int64) throws -> Void
  ) throws -> Contents {
    defer { try? handle.close() }
    var found: [BackupManifest.File] = []
    var small: [String: [UInt8]] = [:]
    var at: Int64 = 0
    while let header = try next(&at, isFirst: found.isEmpty) {
      guard header.size <= length - at else { throw BackupWording.cutOff(path, at: length) }
      if header.name == BackupManifest.name {
        let bytes = try memory(header, &at, limit: 1 << 20)
        guard let manifest = BackupManifest(parsing: bytes) else {
          throw BackupWording.badManifest(path)
        }
        try compare(found, manifest)
        return Contents(manifest: manifest, small: small)
      }
      guard let destination = destination(header.name),
        !found.contains(where: { $0.name == header.name })
      else { throw BackupWording.strange(path, name: header.name) }
      let start = at
      let digest: SHA256Digest
      switch destination {
      case .memory:
        let bytes = try memory(header, &at, limit: Self.smallLimit)
        small[header.name] = bytes
        digest = SHA256Digest(of: bytes)
      case .file(let target):
        digest = try stream(header, &at, to: target) { try report(start + $0, length) }
      case .nowhere:
        digest = try stream(header, &at, to: nil) { try report(start + $0, length) }
      }
      found.append(.init(name: header.name, size: header.size, digest: digest))
    }
    throw BackupWording.cutOff(path, at: at)
  }

  /// The next header; nil at the end of the archive.
  private func next(_ at: inout Int64, isFirst: Bool) throws -> TarHeader? {
    let bytes = try handle.read(upToCount: TarHeader.block).map { [UInt8]($0) } ?? []
    guard bytes.count == TarHeader.block else {
      if isFirst { throw BackupWording.noBackup(path) }
      throw BackupWording.cutOff(path, at: at + Int64(bytes.count))
    }
    do throws(TarHeader.Problem) {
      let header = try TarHeader(bytes)
      at += Int64(TarHeader.block)
      if header == nil, isFirst { throw TarHeader.Problem.notTar }
      return header
    } catch {
      if isFirst, error == .notTar { throw BackupWording.noBackup(path) }
      throw BackupWording.damaged(path, at: at)
    }
  }

  private func memory(
    _ header: TarHeader, _ at: inout Int64, limit: Int64
  ) throws -> [UInt8] {
    guard header.size <= limit else { throw BackupWording.strange(path, name: header.name) }
    var bytes: [UInt8] = []
    while Int64(bytes.count) < header.size {
      let wanted = min(Self.piece, Int(header.size) - bytes.count)
      guard let data = try handle.read(upToCount: wanted), !data.isEmpty else {
        throw BackupWording.cutOff(path, at: at + Int64(bytes.count))
      }
      bytes += data
    }
    try skip(header, &at)
    return bytes
  }

  private func stream(
    _ header: TarHeader, _ at: inout Int64, to target: String?, report: (Int64) throws -> Void
  ) throws -> SHA256Digest {
    var output: FileHandle?
    if let target {
      let handle = unsafe open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard handle >= 0 else { throw POSIXFailure(number: errno, path: target) }
      output = FileHandle(fileDescriptor: handle, closeOnDealloc: true)
    }
    defer { try? output?.close() }
    var hasher = SHA256Hasher()
    while hasher.count < header.size {
      let wanted = Int(min(Int64(Self.piece), header.size - hasher.count))
      guard let data = try handle.read(upToCount: wanted), !data.isEmpty else {
        throw BackupWording.cutOff(path, at: at + hasher.count)
      }
      unsafe data.withUnsafeBytes { unsafe hasher.update($0) }
      try output?.write(contentsOf: data)
      try report(hasher.count)
    }
    try skip(header, &at)
    return hasher.finish()
  }

  private func skip(_ header: TarHeader, _ at: inout Int64) throws {
    at += header.size + Int64(TarHeader.padding(header.size))
    try handle.seek(toOffset: UInt64(at))
  }

  private func compare(_ found: [BackupManifest.File], _ manifest: BackupManifest) throws {
    guard found.map(\.name) == manifest.files.map(\.name) else {
      throw BackupWording.otherFiles(path)
    }
    for (file, stated) in zip(found, manifest.files) where file != stated {
      throw BackupWording.changed(path, stated, found: file.digest)
    }
  }
}
