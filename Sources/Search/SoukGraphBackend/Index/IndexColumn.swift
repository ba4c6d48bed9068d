/// A section that holds one number for each document or term, all of the same width.
struct IndexColumn: Sendable {
  /// Where its first number lies.
  let start: Int
  /// How many numbers it has.
  let count: Int
  /// How many bytes a number has, 1 to 8.
  let width: Int
  private let mask: UInt64

  /// The column of no number.
  static let empty = IndexColumn(start: 0, count: 0, width: 1)

  private init(start: Int, count: Int, width: Int) {
    self.start = start
    self.count = count
    self.width = width
    mask = UInt64.max >> UInt64(64 - 8 * width)
  }

  /// The column of `count` numbers that a section is; nil where its length does not divide so.
  ///
  /// - Parameter width: how many bytes a number must have; nil for as many as there are.
  init?(_ section: Range<Int>, count: Int, width: Int? = nil) {
    guard count > 0 else {
      guard section.isEmpty else { return nil }
      self = .empty
      return
    }
    let found = section.count / count
    guard found * count == section.count, (1...8).contains(found), found == width ?? found else {
      return nil
    }
    self.init(start: section.lowerBound, count: count, width: found)
  }

  /// A number of the column; 0 outside.
  ///
  /// - Parameter bytes: what the column lies in, with ``SearchIndexFormat/paddingSize`` bytes behind it.
  @inline(__always)
  func number(_ index: Int, in bytes: RawSpan) -> UInt64 {
    guard index >= 0, index < count else { return 0 }
    let word = unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: start + index * width, as: UInt64.self))
    return word & mask
  }

  /// Where a number of the column lies; nil outside.
  @inline(__always)
  func offset(of index: Int) -> Int? {
    index >= 0 && index < count ? start + index * width : nil
  }

  /// The bytes of numbers, each as wide as the largest of them needs.
  static func bytes(_ numbers: some Collection<UInt64>) -> [UInt8] {
    let largest = numbers.max() ?? 0
    let width = max(1, (64 - largest.leadingZeroBitCount + 7) / 8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * width)
    for number in numbers {
      for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * byte))) }
    }
    return bytes
  }
}
