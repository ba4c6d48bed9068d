import SoukFST

/// The frozen search index of v2: a term dictionary, postings and what is needed to order results.
///
/// Documents are numbered by ordinal in order of popularity. Built by ``SearchIndexBuilder``,
/// opened with every check of ``SearchIndexFormat``; reads stay inside the bytes whatever they hold.
struct SearchIndex: Sendable {
  /// The catalogue's generation that the index reflects.
  let generation: Int64
  /// How many documents there are.
  let documentCount: Int
  /// How many terms there are.
  let termCount: Int
  /// The term dictionary; its ordinals are term ids.
  let terms: FST
  /// Where each of the registries, folded categories, licences and versions that documents refer to
  /// lies in ``bytes``.
  let labels: [Range<Int>]

  let bytes: [UInt8]
  private let sections: [Range<Int>]

  /// Opens frozen bytes; linear in their number, because of the checksum.
  init(bytes: [UInt8]) throws(SearchIndexError) {
    typealias Format = SearchIndexFormat
    guard bytes.count >= Format.headerSize else {
      throw .wrongLength(expected: UInt64(Format.headerSize), found: UInt64(bytes.count))
    }
    guard bytes.starts(with: Format.magic) else { throw .wrongMagic }
    let version = UInt32(truncatingIfNeeded: Self.load(bytes, 8, 4))
    guard version == Format.version else {
      throw .unsupportedVersion(found: version, expected: Format.version)
    }
    let stored = UInt32(truncatingIfNeeded: Self.load(bytes, Format.checksumOffset, 4))
    let computed = Self.checksum(of: bytes)
    guard stored == computed else {
      throw .checksumMismatch(stored: stored, computed: computed)
    }
    var sections: [Range<Int>] = []
    var start = Format.headerSize
    for section in Format.Section.allCases {
      let length = Self.load(bytes, 40 + 8 * section.rawValue, 8)
      guard length <= UInt64(bytes.count - start) else {
        throw .wrongLength(expected: length, found: UInt64(bytes.count - start))
      }
      sections.append(start..<start + Int(length))
      start += Int(length)
    }
    guard start == bytes.count else {
      throw .wrongLength(expected: UInt64(start), found: UInt64(bytes.count))
    }
    let documents = Self.load(bytes, 24, 8)
    let terms = Self.load(bytes, 32, 8)
    try Self.checkLengths(sections, documents: documents, terms: terms)
    do {
      let range = sections[Format.Section.terms.rawValue]
      self.terms = try FST(bytes: Array(bytes[range]))
    } catch {
      throw .terms(error)
    }
    guard self.terms.keyCount == terms else { throw .inconsistent(section: "terms") }
    generation = Int64(bitPattern: Self.load(bytes, 16, 8))
    documentCount = Int(documents)
    termCount = Int(terms)
    labels = try Self.readLabels(bytes, in: sections[Format.Section.labels.rawValue])
    self.bytes = bytes
    self.sections = sections
  }

  /// The checksum that belongs into the header.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    var crc = CRC32C()
    unsafe crc.update(bytes.span.bytes.extracting(droppingFirst: SearchIndexFormat.checkedFrom))
    return crc.value
  }

  /// Where a section is in ``bytes``.
  func range(of section: SearchIndexFormat.Section) -> Range<Int> { sections[section.rawValue] }

  /// The document number of an ordinal.
  func number(of document: Int) -> Int64 { Int64(bitPattern: value(.numbers, document, 8)) }

  /// The rank of a document by folded name, then by popularity.
  func nameRank(of document: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: value(.nameRanks, document, 4))
  }

  /// The downloads of a document; -1 where they are not counted.
  func downloads(of document: Int) -> Int64 { Int64(bitPattern: value(.downloads, document, 8)) }

  /// The label of a document's registry, as an index into ``labels``.
  func registry(of document: Int) -> Int { Int(value(.registries, document, 4)) }

  /// The label of a document's folded category, as an index into ``labels``.
  func category(of document: Int) -> Int { Int(value(.categories, document, 4)) }

  /// The label of a document's licence, as an index into ``labels``.
  func license(of document: Int) -> Int { Int(value(.licenses, document, 4)) }

  /// The label of a document's version, as an index into ``labels``.
  func version(of document: Int) -> Int { Int(value(.versions, document, 4)) }

  /// The byte of a document's signature; 0 outside.
  func signature(of document: Int) -> UInt8 {
    let range = sections[SearchIndexFormat.Section.signatures.rawValue]
    guard document >= 0, document < range.count else { return 0 }
    return bytes[range.lowerBound + document]
  }

  /// The text of a label; empty outside.
  func label(_ index: Int) -> String {
    labels.indices.contains(index) ? String(decoding: bytes[labels[index]], as: UTF8.self) : ""
  }

  /// The index of a label; nil where there is none of this text.
  ///
  /// - Complexity: O(labels).
  func label(of text: String) -> Int? {
    labels.firstIndex { bytes[$0].elementsEqual(text.utf8) }
  }

  /// Where the postings of the terms from `first` up to `last` lie in ``bytes``.
  func postings(ofTerms terms: Range<UInt64>) -> Range<Int> {
    guard !terms.isEmpty, terms.upperBound <= UInt64(termCount) else { return 0..<0 }
    let base = range(of: .postings)
    let from = base.lowerBound + Int(value(.postingOffsets, Int(terms.lowerBound), 4))
    let to = base.lowerBound + Int(value(.postingOffsets, Int(terms.upperBound), 4))
    guard from <= to, to <= base.upperBound else { return 0..<0 }
    return from..<to
  }

  /// Where the postings of one term end, for walking a range of terms.
  func postingsEnd(ofTerm term: UInt64) -> Int {
    range(of: .postings).lowerBound + Int(value(.postingOffsets, Int(term) + 1, 4))
  }

  /// A number of a section, by its place among numbers of `width` bytes; 0 outside.
  func value(_ section: SearchIndexFormat.Section, _ index: Int, _ width: Int) -> UInt64 {
    let range = sections[section.rawValue]
    let offset = range.lowerBound + index * width
    guard index >= 0, offset + width <= range.upperBound else { return 0 }
    return Self.load(bytes, offset, width)
  }

  /// The number of 4 or 8 bytes at an offset; 0 outside.
  static func load(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> UInt64 {
    guard offset >= 0, offset + width <= bytes.count else { return 0 }
    let span = unsafe bytes.span.bytes
    return width == 8
      ? unsafe UInt64(
        littleEndian: span.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
      : UInt64(
        unsafe UInt32(
          littleEndian: span.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self)))
  }

  private static func checkLengths(
    _ sections: [Range<Int>], documents: UInt64, terms: UInt64
  ) throws(SearchIndexError) {
    typealias Section = SearchIndexFormat.Section
    let perDocument: [(Section, UInt64)] = [
      (.numbers, 8), (.nameRanks, 4), (.downloads, 8), (.registries, 4), (.categories, 4),
      (.licenses, 4), (.versions, 4), (.signatures, 1),
    ]
    guard documents < 1 << 31, terms < 1 << 31 else { throw .inconsistent(section: "counts") }
    for (section, width) in perDocument
    where UInt64(sections[section.rawValue].count) != documents * width {
      throw .inconsistent(section: "\(section)")
    }
    guard UInt64(sections[Section.postingOffsets.rawValue].count) == (terms + 1) * 4 else {
      throw .inconsistent(section: "postingOffsets")
    }
    guard UInt64(sections[Section.rowOffsets.rawValue].count) == (documents + 1) * 4 else {
      throw .inconsistent(section: "rowOffsets")
    }
  }

  /// Where each label of the section lies, which has 4 bytes of length before it.
  private static func readLabels(
    _ bytes: [UInt8], in section: Range<Int>
  ) throws(SearchIndexError) -> [Range<Int>] {
    var labels: [Range<Int>] = []
    var position = section.lowerBound
    while position < section.upperBound {
      guard section.upperBound - position >= 4 else { throw .inconsistent(section: "labels") }
      let length = Int(load(bytes, position, 4))
      position += 4
      guard section.upperBound - position >= length else { throw .inconsistent(section: "labels") }
      labels.append(position..<position + length)
      position += length
    }
    return labels
  }
}
