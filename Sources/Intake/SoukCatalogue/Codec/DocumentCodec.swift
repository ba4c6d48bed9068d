package import SoukModel

/// The compact form in which the catalogue keeps a package and its verdict.
///
/// One version byte, then the fields in a fixed order: texts behind their length, numbers in 7-bit
/// groups. The same entry always gives the same bytes, so that bytes tell whether it changed.
package enum DocumentCodec {
  /// The layout this build writes.
  static let version: UInt8 = 2
  /// The layouts it reads: 1 has steps that carry a code and a remedy in place of failures.
  static let readable: ClosedRange<UInt8> = 1...2

  /// The bytes of `entry`.
  ///
  /// - Complexity: O(bytes).
  package static func encode(_ entry: CatalogueEntry) -> [UInt8] {
    var writer = ByteWriter()
    writer.byte(version)
    encode(entry.package, to: &writer)
    encode(entry.verdict, to: &writer)
    return writer.bytes
  }

  /// The entry that `bytes` hold; damaged bytes throw and never trap.
  package static func decode(_ bytes: [UInt8]) throws(DocumentCodecError) -> CatalogueEntry {
    var reader = ByteReader(bytes)
    let found = try reader.byte()
    guard readable.contains(found) else { throw .unknownVersion(found) }
    let package = try decodePackage(&reader)
    let verdict = try decodeVerdict(&reader, layout: found)
    guard reader.remaining == 0 else { throw .trailing(count: reader.remaining) }
    return CatalogueEntry(package: package, verdict: verdict)
  }

  /// The bytes of a result row.
  package static func encode(_ row: PackageSummary) -> [UInt8] {
    var writer = ByteWriter()
    encode(row.id, to: &writer)
    writer.text(row.version.raw)
    writer.text(row.summary.raw)
    writer.text(row.category?.raw)
    writer.text(row.author?.raw)
    writer.signed(row.downloads)
    writer.signed(row.stars)
    writer.text(row.signature.rawValue)
    writer.text(row.checksum.rawValue)
    return writer.bytes
  }

  /// The result row that `bytes` hold; damaged bytes throw and never trap.
  package static func decodeSummary(_ bytes: [UInt8]) throws(DocumentCodecError) -> PackageSummary {
    var reader = ByteReader(bytes)
    let id = try decodeIdentity(&reader)
    let row = PackageSummary(
      id: id, version: RegistryText(try reader.text()),
      summary: RegistryText(try reader.text()), category: try text(&reader),
      author: try text(&reader), downloads: try reader.optionalSigned(),
      stars: try reader.optionalSigned(), signature: try value(&reader, "signature status"),
      checksum: try value(&reader, "checksum status"))
    guard reader.remaining == 0 else { throw .trailing(count: reader.remaining) }
    return row
  }

  /// The bytes of an identity, with which those of a result row begin.
  package static func encode(_ id: PackageID) -> [UInt8] {
    var writer = ByteWriter()
    encode(id, to: &writer)
    return writer.bytes
  }

  private static func encode(_ id: PackageID, to writer: inout ByteWriter) {
    writer.byte(version)
    writer.text(id.registry.description)
    writer.text(id.name.raw)
  }

  /// The identity at the beginning of the bytes of an entry or of a result row.
  package static func decodeIdentity(_ bytes: [UInt8]) throws(DocumentCodecError) -> PackageID {
    var reader = ByteReader(bytes)
    return try decodeIdentity(&reader)
  }

  private static func decodeIdentity(
    _ reader: inout ByteReader
  ) throws(DocumentCodecError) -> PackageID {
    let found = try reader.byte()
    guard readable.contains(found) else { throw .unknownVersion(found) }
    guard let registry = RegistryName(try reader.text()) else {
      throw .invalid(what: "registry name", offset: reader.offset)
    }
    return PackageID(registry, RegistryText(try reader.text()))
  }
}
