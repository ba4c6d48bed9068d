import SoukFST

/// Why the bytes of a search index cannot be used; the remedy is to build it anew.
enum SearchIndexError: Error {
  /// There is no index.
  case missing
  /// The bytes end early or go on after the end.
  case wrongLength(expected: UInt64, found: UInt64)
  /// The first bytes are not those of an index.
  case wrongMagic
  /// Another version of souk wrote it.
  case unsupportedVersion(found: UInt32, expected: UInt32)
  /// The bytes changed since they were written.
  case checksumMismatch(stored: UInt32, computed: UInt32)
  /// A section has a length that does not fit the counts.
  case inconsistent(section: String)
  /// The term dictionary cannot be opened.
  case terms(FSTError)
  /// The bytes are those of another state than the one they are stored for.
  case wrongGeneration(expected: Int64, found: Int64)
  /// What changed since was written beside another index.
  case wrongBase(expected: Int64, found: Int64)
  /// What changed since cannot be used.
  indirect case delta(SearchIndexError)
  /// A document has more text than the format can address.
  case tooLarge
}
