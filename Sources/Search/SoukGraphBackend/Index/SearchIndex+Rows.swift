import SoukCatalogue
import SoukModel
import SoukSearch

extension SearchIndex {
  /// Where the parts of a stored row lie in ``bytes``.
  struct RowPlace {
    /// The name, as the registry spells it.
    var name: Range<Int>
    /// The description, as far as a row shows it.
    var summary: Range<Int>
  }

  /// The stored row of a document, in the catalogue's form; empty where there is none.
  func row(of document: Int) -> Range<Int> {
    let rows = range(of: .rows)
    let start = rows.lowerBound + Int(value(.rowOffsets, document, 4))
    let end = rows.lowerBound + Int(value(.rowOffsets, document + 1, 4))
    guard start <= end, end <= rows.upperBound else { return 0..<0 }
    return start..<end
  }

  /// Where name and description of a document lie, without reading them; nil in a damaged row.
  func place(of document: Int) -> RowPlace? {
    let row = row(of: document)
    var position = row.lowerBound + 1
    let span = bytes.span
    func skip() -> Range<Int>? {
      var length = 0
      var shift = 0
      while position < row.upperBound, shift <= 28 {
        let byte = span[position]
        position += 1
        length |= Int(byte & 0x7F) << shift
        shift += 7
        guard byte & 0x80 == 0 else { continue }
        guard length <= row.upperBound - position else { return nil }
        defer { position += length }
        return position..<position + length
      }
      return nil
    }
    guard skip() != nil, let name = skip(), skip() != nil, let summary = skip() else { return nil }
    return RowPlace(name: name, summary: summary)
  }

  /// The identity of a document; nil in a damaged row.
  func id(of document: Int) -> PackageID? {
    try? DocumentCodec.decodeIdentity(bytes, in: row(of: document))
  }

  /// The result row of a document; nil in a damaged row.
  func summary(of document: Int) -> PackageSummary? {
    try? DocumentCodec.decodeSummary(bytes, in: row(of: document))
  }
}
