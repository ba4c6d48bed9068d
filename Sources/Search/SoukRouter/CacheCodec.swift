import Foundation
import SoukModel
import SoukSearch

/// Writes cached answers as bytes and reads them back.
///
/// Rows, pages and counts are small and frequent, so they have a form of their own (lengths and
/// UTF-8, little-endian); whole entries are rare and are JSON.
enum CacheCodec {
  /// The first byte of every record: a change of form makes old records unreadable, thus misses.
  private static let form: UInt8 = 1

  /// The bytes of an answer.
  static func encode(_ value: CacheValue) throws(CacheError) -> [UInt8] {
    var writer = CacheWriter()
    writer.byte(form)
    switch value {
    case .downloads(let count): writer.number(count)
    case .row(let row): write(row, to: &writer)
    case .page(let page): write(page, to: &writer)
    case .entry(let entry):
      do {
        writer.bytes += try JSONEncoder().encode(entry)
      } catch {
        throw CacheError(.malformed, detail: "an entry cannot be encoded")
      }
    }
    return writer.bytes
  }

  /// Reads an answer of the given tier; nil for bytes that are no such answer.
  static func decode(_ bytes: [UInt8], tier: CacheTier) -> CacheValue? {
    var reader = CacheReader(bytes)
    guard reader.byte() == form else { return nil }
    switch tier {
    case .downloads:
      guard let count = reader.optionalNumber(), reader.isAtEnd else { return nil }
      return .downloads(count)
    case .packages:
      guard let row = readRow(&reader), reader.isAtEnd else { return nil }
      return .row(row)
    case .searches:
      guard let page = readPage(&reader), reader.isAtEnd else { return nil }
      return .page(page)
    case .versions:
      let entry = try? JSONDecoder().decode(CatalogueEntry.self, from: Data(bytes.dropFirst()))
      return entry.map(CacheValue.entry)
    }
  }

  private static func write(_ row: PackageSummary, to writer: inout CacheWriter) {
    writer.text(row.id.registry.description)
    writer.text(row.id.name.raw)
    writer.text(row.version.raw)
    writer.text(row.summary.raw)
    writer.text(row.category?.raw)
    writer.text(row.author?.raw)
    writer.number(row.downloads)
    writer.number(row.stars)
    writer.text(row.signature.rawValue)
    writer.text(row.checksum.rawValue)
  }

  private static func readRow(_ reader: inout CacheReader) -> PackageSummary? {
    guard let id = readID(&reader), let version = reader.text(), let summary = reader.text(),
      let category = reader.optionalText(), let author = reader.optionalText(),
      let downloads = reader.optionalNumber(), let stars = reader.optionalNumber(),
      let signature = reader.text(), let checksum = reader.text(),
      let signatureStatus = SignatureStatus(rawValue: signature),
      let checksumStatus = ChecksumStatus(rawValue: checksum)
    else { return nil }
    return PackageSummary(
      id: id, version: RegistryText(version), summary: RegistryText(summary),
      category: category.map { RegistryText($0) }, author: author.map { RegistryText($0) },
      downloads: downloads, stars: stars, signature: signatureStatus, checksum: checksumStatus)
  }

  private static func write(_ page: SearchPage, to writer: inout CacheWriter) {
    writer.number(Int64(page.total))
    writer.number(page.generation)
    writer.text(page.backend.rawValue)
    writer.number(Int64(page.hits.count))
    for hit in page.hits {
      writer.text(hit.id.registry.description)
      writer.text(hit.id.name.raw)
      writer.number(Int64(bitPattern: hit.score.bitPattern))
      writer.byte(hit.approximate ? 1 : 0)
    }
  }

  private static func readPage(_ reader: inout CacheReader) -> SearchPage? {
    guard let stated = reader.number(), let total = Int(exactly: stated),
      let generation = reader.number(),
      let kind = reader.text(), let backend = BackendKind(rawValue: kind),
      let count = reader.number(), (0...Int64(reader.left)).contains(count)
    else { return nil }
    var hits: [SearchHit] = []
    for _ in 0..<count {
      guard let id = readID(&reader), let bits = reader.number(), let flag = reader.byte()
      else { return nil }
      hits.append(
        SearchHit(
          id: id, score: Double(bitPattern: UInt64(bitPattern: bits)), approximate: flag == 1))
    }
    return SearchPage(hits: hits, total: total, generation: generation, backend: backend)
  }

  private static func readID(_ reader: inout CacheReader) -> PackageID? {
    guard let text = reader.text(), let registry = RegistryName(text), let name = reader.text()
    else { return nil }
    return PackageID(registry, RegistryText(name))
  }
}
