import SoukArchive
import SoukModel

extension MarketplaceIndexReader {
  /// The bytes of the file.
  func wholeFile() throws(RegistryError) -> [UInt8] {
    do {
      return try DecompressingReader(path: file.path, chunkSize: 1 << 20)
        .readAll(limit: Self.documentLimit)
    } catch {
      throw unreadable(error)
    }
  }

  /// Checks the whole document and finds where each element of `packages` begins.
  func packagePositions(in bytes: [UInt8]) throws(RegistryError) -> [Int] {
    var positions: [Int]?
    do {
      var reader = JSONReader(options: JSONReader.Options(repairsText: true))
      try reader.members(in: bytes.span) { (key, reader, bytes) throws(JSONError) in
        guard key == "packages", Self.arrayFollows(reader.position, in: bytes) else {
          _ = try reader.value(in: bytes)
          return
        }
        var found: [Int] = []
        try reader.elements(in: bytes) { (reader, bytes) throws(JSONError) in
          found.append(reader.position)
          _ = try reader.value(in: bytes)
        }
        positions = found
      }
      try reader.end(in: bytes.span)
    } catch {
      throw RegistryError(
        .malformed, file: file.path, reason: "\(error); nothing of it is kept",
        remedy: "Publish the index anew, or restore it from its source.")
    }
    guard let positions else {
      throw RegistryError(
        .malformed, file: file.path, reason: "there is no array \"packages\" at the top",
        remedy: "Check that this is the index of a marketplace.")
    }
    return positions
  }

  /// The error for a file that cannot be read or decompressed.
  func unreadable(_ error: ArchiveError) -> RegistryError {
    RegistryError(
      .unreadable, file: file.path, reason: "\(error); nothing of it is kept",
      remedy: "Check the file and its permissions.")
  }

  /// The error for a file of lines of which not one is a package.
  func noPackages(_ report: RegistryReadReport) -> RegistryError {
    RegistryError(
      .malformed, file: file.path, entry: report.problems.first?.entry,
      reason: "no line is a package: \(report.problems.first?.reason ?? "the file is empty")",
      remedy: "Check that the file holds one JSON object a line.")
  }

  private static func arrayFollows(_ start: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    var index = start
    while index < bytes.count, DebianStanza.isBlank(bytes[index]) { index += 1 }
    return index < bytes.count && bytes[index] == 0x5B
  }
}
