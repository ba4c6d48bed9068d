import CArchive
package import SoukModel

/// Takes an archive apart in memory, within limits, and refuses what would harm.
///
/// Links, devices, paths that leave the package and names that hide are findings, not errors: the
/// listing says all of them. Any finding leaves the content empty.
package struct ArchiveUnpacker {
  private let limits: ArchiveLimits
  private var listing = ArchiveListing()
  private var files: [String: [UInt8]] = [:]
  private var folded: Set<String> = []
  private var total = 0

  private init(limits: ArchiveLimits) {
    self.limits = limits
  }

  /// Takes apart a tar archive in any of the known compressions.
  ///
  /// Bytes that are no archive, and archives that are cut, give the finding `A10`.
  package static func unpack(
    _ bytes: [UInt8], name: String = "archive", limits: ArchiveLimits = ArchiveLimits()
  ) -> UnpackedArchive {
    var unpacker = ArchiveUnpacker(limits: limits)
    do throws(ArchiveError) {
      try unpacker.read(ArchiveHandle(bytes: bytes, name: name, raw: false))
    } catch {
      unpacker.listing.findings.append(ArchiveFinding(code: "A10", reason: "\(error)"))
    }
    return UnpackedArchive(
      listing: unpacker.listing, files: unpacker.listing.isSafe ? unpacker.files : [:])
  }

  /// What an archive holds and why it would be refused, without keeping any of its content.
  ///
  /// Sees more than ``unpack(_:name:limits:)``: other formats by their names, the parts of Debian
  /// packages, and where the archive is damaged. Refuses the same.
  package static func listing(
    of bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) -> ArchiveListing {
    do throws(ArchiveError) {
      var listing = try ArchiveLister(limits: limits).list(bytes)
      guard listing.format == .tar else { return listing }
      var unpacker = ArchiveUnpacker(limits: limits)
      for entry in listing.entries { unpacker.judge(entry) }
      listing.findings += unpacker.listing.findings
      return listing
    } catch {
      return ArchiveListing(findings: [ArchiveFinding(code: "A10", reason: "\(error)")])
    }
  }

  private mutating func read(_ handle: ArchiveHandle) throws(ArchiveError) {
    while let header = try unsafe handle.nextHeader() {
      let entry = unsafe ArchiveEntry(header)
      guard listing.entries.count < limits.entries else {
        return refuse("A09", entry, "the archive has more than \(limits.entries) entries")
      }
      listing.entries.append(entry)
      judge(entry)
      guard entry.kind == .file else { continue }
      var content: [UInt8] = []
      while true {
        let chunk = try Self.chunk(of: handle)
        if chunk.isEmpty { break }
        total += chunk.count
        guard total <= limits.bytes else {
          return refuse("A09", entry, "the content is longer than \(limits.bytes) bytes")
        }
        // Nothing of a refused archive is kept, so that a bomb costs no memory either.
        if listing.isSafe { content += chunk }
      }
      if listing.isSafe { files[entry.path.raw] = content }
    }
  }

  private mutating func judge(_ entry: ArchiveEntry) {
    if let problem = EntryPath.problem(entry.path.raw) { listing.findings.append(problem) }
    switch entry.kind {
    case .file, .directory: break
    case .symbolicLink: refuse("A03", entry, "it is a symbolic link")
    case .hardLink: refuse("A04", entry, "it is a hard link")
    case .special: refuse("A05", entry, "it is a device, a pipe or a socket")
    }
    let key = entry.path.raw.lowercased()
    if entry.kind != .directory, !folded.insert(key).inserted {
      refuse("A07", entry, "two entries have this name, or differ in case alone")
    }
  }

  private mutating func refuse(_ code: String, _ entry: ArchiveEntry, _ reason: String) {
    listing.findings.append(ArchiveFinding(code: code, path: entry.path, reason: reason))
  }

  private static func chunk(of handle: ArchiveHandle) throws(ArchiveError) -> [UInt8] {
    var failure: ArchiveError?
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      do throws(ArchiveError) {
        count = try unsafe handle.read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return chunk
  }
}
