import CArchive
package import SoukModel

/// Lists an archive without unpacking it to anywhere: one pass, in bounded memory.
///
/// It judges nothing. What is wrong with the archive as a file is in the listing; an error is
/// thrown only where the file cannot be read.
package struct ArchiveLister {
  private let limits: ArchiveLimits
  private let makeDigest: (() -> any ContentDigest)?

  /// Prepares a lister.
  ///
  /// - Parameters:
  ///   - limits: at which the reading is given up, which the listing then says.
  ///   - makeDigest: makes the digest of each file's content; nil for none.
  package init(
    limits: ArchiveLimits = ArchiveLimits(entries: 100_000, bytes: 1 << 30),
    makeDigest: (() -> any ContentDigest)? = nil
  ) {
    self.limits = limits
    self.makeDigest = makeDigest
  }

  /// Lists an archive in memory: tar in any of the known compressions, or a Debian package.
  package func list(_ bytes: [UInt8]) throws(ArchiveError) -> ArchiveListing {
    try list(ByteWindow(bytes), name: "the archive")
  }

  /// Lists an archive in a file.
  ///
  /// - Throws: ``ArchiveError/cannotOpen(path:reason:)`` where it cannot be read.
  package func list(path: String) throws(ArchiveError) -> ArchiveListing {
    try list(ByteWindow(path: path), name: path)
  }

  private func list(_ window: ByteWindow, name: String) throws(ArchiveError) -> ArchiveListing {
    let head = try window.bytes(from: 0, limit: 16)
    var listing =
      head.starts(with: DebianArchive.magic)
      ? try debianPackage(window, name) : try tar(window, name)
    listing.packedSize = window.count
    return listing
  }

  private func debianPackage(
    _ window: ByteWindow, _ name: String
  ) throws(ArchiveError) -> ArchiveListing {
    var listing = ArchiveListing(format: .deb)
    let outer = try DebianArchive(window)
    listing.members = outer.members
    listing.damage = outer.damage
    for place in listing.members.indices {
      let member = listing.members[place]
      let content = window.part(from: member.offset, count: member.size)
      if member.name.raw == "debian-binary" {
        let text = try content.bytes(from: 0, limit: 64)
        listing.members[place].text = RegistryText(String(decoding: text, as: UTF8.self))
      } else if member.name.raw.hasPrefix("control.tar") || member.name.raw.hasPrefix("data.tar") {
        var inner = try tar(content, "\(name): \(member.name.escaped)")
        inner.packedSize = member.size
        listing.members[place].listing = inner
      }
    }
    return listing
  }

  private func tar(_ window: ByteWindow, _ name: String) throws(ArchiveError) -> ArchiveListing {
    let compression = Compression(try window.bytes(from: 0, limit: 16))
    var listing = ArchiveListing()
    if case .foreign(let kind) = compression {
      listing.format = .unknown
      listing.foreign = kind
      return listing
    }
    guard window.count > 0 else {
      listing.damage = ArchiveDamage(offset: 0, reason: "the file is empty")
      return listing
    }
    do {
      let stream = try TarStream(
        window, name: name, isGzip: compression == .gzip, limit: limits.bytes)
      guard stream.looksLikeTar else {
        if compression == .none || stream.head.count == TarStream.block {
          listing.format = .unknown
        } else {
          listing.damage = ArchiveDamage(
            offset: stream.taken, unpackedOffset: 0, reason: "less than one header comes out")
        }
        return listing
      }
      try read(stream, name, into: &listing)
    } catch {
      try Self.note(error, in: &listing)
    }
    return listing
  }

  private func read(
    _ stream: TarStream, _ name: String, into listing: inout ArchiveListing
  ) throws(ArchiveError) {
    let handle = try ArchiveHandle(feed: stream.feed(), name: name, isUnpacked: true)
    do {
      while let header = try unsafe handle.nextHeader() {
        guard listing.entries.count < limits.entries else {
          listing.excess = ArchiveExcess(what: "entries", limit: limits.entries)
          return
        }
        var entry = unsafe ArchiveEntry(header)
        if entry.kind == .file, makeDigest != nil { entry.sha256 = try digest(of: handle) }
        listing.entries.append(entry)
      }
      listing.damage = try stream.finish(at: handle.unpackedBytesRead)
    } catch {
      try Self.note(error, in: &listing)
      if case .damaged = error {
        listing.damage?.offset = stream.taken
        listing.damage?.unpackedOffset = handle.headerPosition
      }
    }
  }

  private func digest(of handle: ArchiveHandle) throws(ArchiveError) -> [UInt8]? {
    guard var digest = makeDigest?() else { return nil }
    while true {
      var failure: ArchiveError?
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        do throws(ArchiveError) {
          count = try unsafe handle.read(into: UnsafeMutableRawBufferPointer(buffer))
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      if piece.isEmpty { return digest.digestBytes() }
      digest.update(piece)
    }
  }

  /// Puts what is wrong with the archive into the listing; throws on what is not about it.
  private static func note(
    _ error: ArchiveError, in listing: inout ArchiveListing
  ) throws(ArchiveError) {
    switch error {
    case .damaged(_, let offset, let reason):
      listing.damage = ArchiveDamage(offset: offset, reason: reason)
    case .overLimit(_, let what, let limit):
      listing.excess = ArchiveExcess(what: what, limit: limit)
    case .cannotOpen, .cannotWrite, .unavailable: throw error
    }
  }
}
