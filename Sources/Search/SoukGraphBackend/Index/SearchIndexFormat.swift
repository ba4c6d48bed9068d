import SoukSearch

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
/// | 40 | 8 × 17 | length of each section, in the order of ``Section`` |
///
/// The sections follow each other without gaps, and ``paddingSize`` bytes of 0 behind them make every number
/// readable as one of 8 bytes. A column has numbers that are all as wide as the largest of them needs, 1 to 8
/// bytes: its length divided by how many there are. `Docs/SearchIndex.md` has them byte by byte.
enum SearchIndexFormat {
  static let magic: [UInt8] = Array("SOUKSIX\n".utf8)
  static let version: UInt32 = 6
  static let checksumOffset = 12
  static let checkedFrom = 16
  static let headerSize = 40 + 8 * Section.allCases.count
  /// How many bytes follow the sections.
  static let paddingSize = 8

  /// The parts of the index.
  enum Section: Int, CaseIterable {
    /// The terms: an FST whose ordinals are the term ids.
    case terms
    /// Where each term's postings begin, a column, and where the last one's end.
    case postingOffsets
    /// For each term: document ordinals as variable-length differences, each with its field mask.
    case postings
    /// The document number of each document ordinal, a column, ascending.
    case numbers
    /// The rank of each document by folded name, a column.
    case nameRanks
    /// The downloads of each document, one more than there are, a column; 0 where they are not counted.
    case downloads
    /// The registry of each document, as an index into the labels, a column.
    case registries
    /// The folded category of each document, as an index into the labels, a column.
    case categories
    /// The labels: for each a 4-byte length and its UTF-8 bytes.
    case labels
    /// The ranges of terms that many documents have: first term, the one after the last, and where
    /// in the next section their documents are, those that have a term anywhere and those that have
    /// it in the name; 4 bytes each.
    case frequentRanges
    /// Sets of documents: a byte for their form, their length in 4 bytes, then their bits, or the
    /// variable-length differences of their ordinals.
    case frequentSets
    /// The ranges of joined names that are long: first term, the one after the last, then the most
    /// popular ``topSize`` documents; 4 bytes each.
    case nameTops
    /// Where each document's row begins, a column, and where the last one ends.
    case rowOffsets
    /// The result row of each document, in the form of ``StoredRow``.
    case rows
    /// The licence of each document, as an index into the labels, a column.
    case licenses
    /// The version of each document with its rules, as an index into the labels, a column.
    case versions
    /// A byte for each document: the place of its signature's status among all, and the highest bit
    /// where the release failed verification.
    case signatures
  }

  /// Leads the key of a name without separators, which no token can begin with.
  static let joinedNameMarker: UInt8 = 0
  /// Leads the key of a word of a verdict, which no token can begin with either.
  static let trustMarker: UInt8 = 1
  /// Leads the key of the name of a package that another one needs.
  static let dependencyMarker: UInt8 = 2
  /// What leads the keys that are no words, ascending.
  static let markers: [UInt8] = [joinedNameMarker, trustMarker, dependencyMarker]
  /// The bit of a document's signature that stands for a failed release.
  static let failedBit: UInt8 = 0x80
  /// The label of a package without a category or licence: capitals, which no folded one holds.
  static let noLabel = "NONE"
  /// How many bytes of a joined name are a key.
  static let nameLimit = JoinedName.limit

  /// Bytes of an entry of ``Section/frequentRanges``.
  static let frequentEntrySize = 16
  /// The form of a set whose bits are stored.
  static let denseSet: UInt8 = 1
  /// The form of a set whose differences are stored.
  static let sparseSet: UInt8 = 0

  /// How many joined names a range has whose most popular documents are stored.
  static let topThreshold = 2_048
  /// How many of them are stored.
  static let topSize = 192
  /// Bytes of an entry of ``Section/nameTops``.
  static let topEntrySize = 8 + 4 * topSize

  /// How many postings a range of terms has whose documents are stored.
  static func frequentThreshold(documents: Int) -> Int { max(1_024, documents / 32) }

  /// What leads the terms of an attribute; nil for one that stands in a column.
  static func marker(of attribute: PackageAttribute) -> UInt8? {
    switch attribute {
    case .verdict: trustMarker
    case .dependency: dependencyMarker
    case .registry, .category, .license, .wholeLicense: nil
    }
  }
}
