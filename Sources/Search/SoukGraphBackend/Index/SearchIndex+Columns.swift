extension SearchIndex {
  /// A number of a column; 0 outside.
  @inline(__always)
  func value(_ column: IndexColumn, _ index: Int) -> UInt64 {
    let bytes = bytes
    return column.number(index, in: unsafe bytes.span.bytes)
  }

  /// A number of 4 bytes in a section, by its place among them; 0 outside.
  func word(_ index: Int, of section: SearchIndexFormat.Section) -> UInt64 {
    let range = range(of: section)
    let offset = range.lowerBound + index * 4
    guard index >= 0, offset + 4 <= range.upperBound else { return 0 }
    return Self.load(bytes, offset, 4)
  }

  /// The document number of an ordinal.
  func number(of document: Int) -> Int64 { Int64(bitPattern: value(numbers, document)) }

  /// The rank of a document by folded name, then by popularity.
  func nameRank(of document: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: value(nameRanks, document))
  }

  /// The downloads of a document; -1 where they are not counted.
  func downloads(of document: Int) -> Int64 {
    Int64(bitPattern: value(downloadCounts, document) &- 1)
  }

  /// The label of a document's registry, as an index into ``labels``.
  func registry(of document: Int) -> Int { Int(truncatingIfNeeded: value(registries, document)) }

  /// The label of a document's folded category, as an index into ``labels``.
  func category(of document: Int) -> Int { Int(truncatingIfNeeded: value(categories, document)) }

  /// The label of a document's licence, as an index into ``labels``.
  func license(of document: Int) -> Int { Int(truncatingIfNeeded: value(licenses, document)) }

  /// The label of a document's version, as an index into ``labels``.
  func version(of document: Int) -> Int { Int(truncatingIfNeeded: value(versions, document)) }

  /// The byte of a document's signature; 0 outside.
  func signature(of document: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: value(signatures, document))
  }

  /// The text of a label; empty outside.
  func label(_ index: Int) -> String {
    labels.indices.contains(index) ? String(decoding: bytes[labels[index]], as: UTF8.self) : ""
  }

  /// Where the postings of the terms from `first` up to `last` lie in ``bytes``.
  func postings(ofTerms terms: Range<UInt64>) -> Range<Int> {
    guard !terms.isEmpty, terms.upperBound <= UInt64(termCount) else { return 0..<0 }
    let base = range(of: .postings)
    let from = value(postingOffsets, Int(terms.lowerBound))
    let to = value(postingOffsets, Int(terms.upperBound))
    guard from <= to, to <= UInt64(base.count) else { return 0..<0 }
    return base.lowerBound + Int(from)..<base.lowerBound + Int(to)
  }

  /// Where the row of a document lies in ``bytes``; empty where there is none.
  func row(of document: Int) -> Range<Int> {
    let bytes = bytes
    return row(of: document, in: unsafe bytes.span.bytes)
  }

  /// The same, for who holds the bytes already.
  @inline(__always)
  func row(of document: Int, in bytes: RawSpan) -> Range<Int> {
    let rows = range(of: .rows)
    let start = rowOffsets.number(document, in: bytes)
    let end = rowOffsets.number(document + 1, in: bytes)
    guard start <= end, end <= UInt64(rows.count) else { return 0..<0 }
    return rows.lowerBound + Int(start)..<rows.lowerBound + Int(end)
  }
}
