/// The layout of a frozen search index: all numbers little-endian.
///
/// | offset | bytes | what |
/// | --- | --- | --- |
/// | 0 | 8 | magic `SOUKSIX\n` |
/// | 8 | 4 | format version |
/// | 12 | 4 | CRC-32C over everything from offset 16 |
/// | 16 | 8 | the catalogue's generation that the index reflects |
/// | 24 | 8 | number of documents |
/// | 32 | 8 | number of terms |
/// | 40 | 8 × 9 | length of each section, in the order of ``Section`` |
///
/// The sections follow each other without gaps.
enum SearchIndexFormat {
  static let magic: [UInt8] = Array("SOUKSIX\n".utf8)
  static let version: UInt32 = 2
  static let checksumOffset = 12
  static let checkedFrom = 16
  static let headerSize = 40 + 8 * Section.allCases.count

  /// The parts of the index.
  enum Section: Int, CaseIterable {
    /// The terms: an FST whose ordinals are the term ids.
    case terms
    /// Where each term's postings begin, 4 bytes each, and where the last one's end.
    case postingOffsets
    /// For each term: document ordinals as variable-length differences, each with its field mask.
    case postings
    /// The document number of each document ordinal, 8 bytes each, ascending.
    case numbers
    /// The rank of each document by registry and name, 4 bytes each.
    case nameRanks
    /// The downloads of each document, 8 bytes each; -1 where they are not counted.
    case downloads
    /// The registry of each document, as an index into the labels, 4 bytes each.
    case registries
    /// The folded category of each document, as an index into the labels, 4 bytes each.
    case categories
    /// The labels: for each a 4-byte length and its UTF-8 bytes.
    case labels
  }

  /// Leads the key of a whole folded name, which no token can begin with.
  static let wholeNameMarker: UInt8 = 0
  /// Leads the key of a word of a verdict, which no token can begin with either.
  static let trustMarker: UInt8 = 1
}
