import SoukFST

/// The frozen search index of v2: a term dictionary, postings and what is needed to order results.
///
/// Documents are numbered by ordinal in order of popularity. Built by ``SearchIndexBuilder``,
/// opened with every check of ``SearchIndexFormat``; reads stay inside the bytes whatever they hold.
/// One object for all who search, so that handing it on copies nothing.
final class SearchIndex: Sendable {
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
  /// All of it.
  let bytes: [UInt8]

  /// The document numbers.
  let numbers: IndexColumn
  /// The ranks by folded name.
  let nameRanks: IndexColumn
  /// The downloads, each one more than there are; 0 where they are not counted.
  let downloadCounts: IndexColumn
  /// The labels of the registries.
  let registries: IndexColumn
  /// The labels of the folded categories.
  let categories: IndexColumn
  /// The labels of the licences.
  let licenses: IndexColumn
  /// The labels of the versions.
  let versions: IndexColumn
  /// The bytes of the signatures.
  let signatures: IndexColumn
  /// Where postings begin.
  let postingOffsets: IndexColumn
  /// Where rows begin.
  let rowOffsets: IndexColumn
  private let sections: [Range<Int>]

  /// Opens frozen bytes; linear in their number, because of the checksum.
  init(bytes: [UInt8]) throws(SearchIndexError) {
    typealias Format = SearchIndexFormat
    guard bytes.count >= Format.headerSize + Format.paddingSize else {
      throw .wrongLength(
        expected: UInt64(Format.headerSize + Format.paddingSize), found: UInt64(bytes.count))
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
    let sections = try Self.sections(of: bytes)
    let documents = Self.load(bytes, 24, 8)
    let terms = Self.load(bytes, 32, 8)
    guard documents < 1 << 31, terms < 1 << 31 else { throw .inconsistent(section: "counts") }
    func column(
      _ section: Format.Section, _ count: UInt64, width: Int? = nil
    ) throws(SearchIndexError) -> IndexColumn {
      let range = sections[section.rawValue]
      guard let column = IndexColumn(range, count: Int(count), width: width) else {
        throw .inconsistent(section: "\(section)")
      }
      return column
    }
    numbers = try column(.numbers, documents)
    nameRanks = try column(.nameRanks, documents)
    downloadCounts = try column(.downloads, documents)
    registries = try column(.registries, documents)
    categories = try column(.categories, documents)
    licenses = try column(.licenses, documents)
    versions = try column(.versions, documents)
    signatures = try column(.signatures, documents, width: 1)
    postingOffsets = try column(.postingOffsets, terms + 1)
    rowOffsets = try column(.rowOffsets, documents + 1)
    do {
      self.terms = try FST(
        bytes: bytes, in: sections[Format.Section.terms.rawValue], isChecked: true)
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

  /// Where each section lies: one behind the other, the padding behind them all.
  private static func sections(of bytes: [UInt8]) throws(SearchIndexError) -> [Range<Int>] {
    typealias Format = SearchIndexFormat
    let end = bytes.count - Format.paddingSize
    var sections: [Range<Int>] = []
    var start = Format.headerSize
    for section in Format.Section.allCases {
      let length = load(bytes, 40 + 8 * section.rawValue, 8)
      guard length <= UInt64(end - start) else {
        throw .wrongLength(expected: length, found: UInt64(end - start))
      }
      sections.append(start..<start + Int(length))
      start += Int(length)
    }
    guard start == end else {
      throw .wrongLength(expected: UInt64(start), found: UInt64(end))
    }
    return sections
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
