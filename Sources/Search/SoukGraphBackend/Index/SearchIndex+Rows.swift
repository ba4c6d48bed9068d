import SoukModel
import SoukSearch

extension SearchIndex {
  /// Where the parts of a stored row lie in ``bytes``.
  struct RowPlace {
    /// The name, as the registry spells it.
    var name: Range<Int>
    /// The description, as far as a row shows it.
    var summary: Range<Int>
    /// The words of both, folded, where they are not ASCII.
    var words: Range<Int>?
  }

  /// Where name and description of a document lie, without reading them; nil in a damaged row.
  func place(of document: Int) -> RowPlace? {
    let bytes = bytes
    return place(of: document, in: bytes.span)
  }

  /// The same, for who holds the bytes already.
  @inline(__always)
  func place(of document: Int, in bytes: Span<UInt8>) -> RowPlace? {
    let row = row(of: document, in: unsafe bytes.bytes)
    guard row.count >= StoredRow.leadSize else { return nil }
    var position = row.lowerBound + StoredRow.leadSize
    guard let name = StoredRow.text(bytes, &position, before: row.upperBound),
      let summary = StoredRow.text(bytes, &position, before: row.upperBound)
    else { return nil }
    var place = RowPlace(name: name, summary: summary)
    if StoredRow.Part(rawValue: bytes[row.lowerBound]).contains(.foldedWords) {
      place.words = StoredRow.text(bytes, &position, before: row.upperBound)
    }
    return place
  }

  /// How many bytes the name of a document has, where some letters stand in it in their order; nil elsewhere.
  func nameLength(of document: Int, holding letters: [UInt8]) -> Int? {
    let bytes = bytes
    guard let name = place(of: document, in: bytes.span)?.name, name.count >= letters.count else {
      return nil
    }
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe letters.withUnsafeBufferPointer { letters in
        var found = 0
        for place in name where found < letters.count {
          let byte = unsafe bytes[place]
          let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
          if unsafe lower == letters[found] { found += 1 }
        }
        return found == letters.count ? name.count : nil
      }
    }
  }

  /// The identity of a document; nil in a damaged row.
  func id(of document: Int) -> PackageID? {
    guard let name = place(of: document)?.name,
      let registry = RegistryName(label(registry(of: document)))
    else { return nil }
    return PackageID(registry, RegistryText(text(name)))
  }

  /// The result row of a document; nil in a damaged row.
  func summary(of document: Int) -> PackageSummary? {
    let signature = Int(signature(of: document) & ~SearchIndexFormat.failedBit)
    let label = version(of: document)
    let bytes = bytes
    guard let row = StoredRow(bytes.span, in: row(of: document)),
      Self.signatureStatuses.indices.contains(signature),
      Self.checksumStatuses.indices.contains(row.checksum), labels.indices.contains(label),
      let registry = RegistryName(self.label(registry(of: document)))
    else { return nil }
    // Before the version of a label stands the letter for its rules.
    let version = text(row.version ?? labels[label].dropFirst())
    var category: RegistryText?
    if row.parts.contains(.category) {
      category = RegistryText(row.category.map(text) ?? self.label(self.category(of: document)))
    }
    let downloads = downloads(of: document)
    return PackageSummary(
      id: PackageID(registry, RegistryText(text(row.name))), version: RegistryText(version),
      summary: RegistryText(text(row.summary)), category: category,
      author: row.author.map { RegistryText(text($0)) },
      downloads: downloads >= 0 ? downloads : nil, stars: row.stars,
      signature: Self.signatureStatuses[signature],
      checksum: Self.checksumStatuses[row.checksum])
  }

  private static let signatureStatuses = SignatureStatus.allCases
  private static let checksumStatuses = ChecksumStatus.allCases

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
