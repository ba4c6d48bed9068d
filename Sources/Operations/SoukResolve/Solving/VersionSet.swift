/// Some of a package's known versions, and whether the package may also be absent: a set of bits.
///
/// Bit 0 stands for "not chosen at all", bit n + 1 for the n-th version, oldest first. With it a
/// statement about a package is a set, its negation the complement, and both compare in a few
/// instructions. Sets of the same package have the same number of words.
struct VersionSet: Hashable, Sendable {
  private var first: UInt64
  /// The words behind the first; most packages have none.
  private var rest: [UInt64]

  /// The set of nothing, with room for so many versions.
  init(versions: Int) {
    first = 0
    rest = versions < 64 ? [] : [UInt64](repeating: 0, count: versions / 64)
  }

  /// All versions and absence.
  static func everything(versions: Int) -> VersionSet {
    var set = VersionSet(versions: versions)
    set.first = versions >= 63 ? .max : (1 << UInt64(versions + 1)) - 1
    for index in set.rest.indices {
      let left = versions + 1 - 64 * (index + 1)
      set.rest[index] = left >= 64 ? .max : (1 << UInt64(left)) - 1
    }
    return set
  }

  /// Whether it holds nothing.
  var isEmpty: Bool { first == 0 && rest.allSatisfy { $0 == 0 } }

  /// Whether the package may be absent.
  var allowsAbsence: Bool {
    get { first & 1 == 1 }
    set { first = newValue ? first | 1 : first & ~1 }
  }

  /// Puts the n-th version in.
  mutating func insert(_ version: Int) {
    let bit = version + 1
    if bit < 64 { first |= 1 << UInt64(bit) } else { rest[bit / 64 - 1] |= 1 << UInt64(bit % 64) }
  }

  /// Whether the n-th version is in.
  func contains(_ version: Int) -> Bool {
    let bit = version + 1
    let word = bit < 64 ? first : rest[bit / 64 - 1]
    return word >> UInt64(bit % 64) & 1 == 1
  }

  /// How many versions are in, absence not counted.
  var count: Int {
    (first & ~1).nonzeroBitCount + rest.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// The newest version that is in; nil for none.
  var newest: Int? {
    for index in rest.indices.reversed() where rest[index] != 0 {
      return 64 * (index + 2) - 1 - rest[index].leadingZeroBitCount - 1
    }
    let versions = first & ~1
    return versions == 0 ? nil : 63 - versions.leadingZeroBitCount - 1
  }

  /// What is in both.
  func intersection(_ other: VersionSet) -> VersionSet {
    var set = self
    set.first &= other.first
    for index in rest.indices { set.rest[index] &= other.rest[index] }
    return set
  }

  /// What is in this one and not in the other.
  func subtracting(_ other: VersionSet) -> VersionSet {
    var set = self
    set.first &= ~other.first
    for index in rest.indices { set.rest[index] &= ~other.rest[index] }
    return set
  }

  /// Whether everything in it is in the other too.
  func isSubset(of other: VersionSet) -> Bool {
    first & ~other.first == 0 && zip(rest, other.rest).allSatisfy { $0 & ~$1 == 0 }
  }

  /// Whether nothing is in both.
  func isDisjoint(with other: VersionSet) -> Bool {
    first & other.first == 0 && zip(rest, other.rest).allSatisfy { $0 & $1 == 0 }
  }
}
