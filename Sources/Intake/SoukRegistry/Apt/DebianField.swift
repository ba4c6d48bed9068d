/// The fields of a Packages index that souk has a place of its own for.
enum DebianField: String, CaseIterable {
  case package
  case version
  case section
  case description
  case tag
  case maintainer
  case homepage
  case preDepends = "pre-depends"
  case depends
  case recommends
  case suggests
  case size
  case installedSize = "installed-size"
  case sha256
  case filename
  case priority

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// Finds a field by its name, whatever its case.
  static func named(_ range: Range<Int>, of bytes: borrowing Span<UInt8>) -> DebianField? {
    guard range.count <= 15 else { return nil }
    let lowered = unsafe String(unsafeUninitializedCapacity: 15) { buffer in
      for (place, index) in range.enumerated() {
        let byte = bytes[index]
        unsafe buffer[place] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }
      return range.count
    }
    return byName[lowered]
  }
}
