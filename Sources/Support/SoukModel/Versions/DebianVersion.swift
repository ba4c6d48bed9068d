/// A Debian package version, ordered as dpkg orders them.
///
/// `[epoch:]upstream[-revision]`, Debian Policy §5.6.12. Any text is accepted, because an index may
/// hold any: what is not of that form is compared by the same rules, so that the order is total.
package struct DebianVersion: Sendable, CustomStringConvertible {
  /// The version as it was written.
  package let description: String
  private let epoch: [UInt8]
  private let upstream: [UInt8]
  private let revision: [UInt8]

  /// Takes a version apart at its first colon and its last hyphen.
  package init(_ text: String) {
    description = text
    var rest = Array(text.utf8)[...]
    if let colon = rest.firstIndex(of: 0x3A), rest[..<colon].allSatisfy(Self.isDigit) {
      epoch = Array(rest[..<colon])
      rest = rest[(colon + 1)...]
    } else {
      epoch = []
    }
    if let hyphen = rest.lastIndex(of: 0x2D) {
      revision = Array(rest[(hyphen + 1)...])
      rest = rest[..<hyphen]
    } else {
      revision = []
    }
    upstream = Array(rest)
  }

  /// Compares two parts: runs of other characters and runs of digits by turns.
  ///
  /// - Returns: below zero, zero or above zero as `left` is older, the same or newer.
  private static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var i = 0
    var j = 0
    while i < left.count || j < right.count {
      while (i < left.count && !isDigit(left[i])) || (j < right.count && !isDigit(right[j])) {
        let difference =
          rank(i < left.count ? left[i] : nil) - rank(j < right.count ? right[j] : nil)
        if difference != 0 { return difference }
        i += 1
        j += 1
      }
      let difference = compareNumbers(left, &i, right, &j)
      if difference != 0 { return difference }
    }
    return 0
  }

  /// Compares two runs of digits of any length by value and moves past them.
  private static func compareNumbers(
    _ left: [UInt8], _ i: inout Int, _ right: [UInt8], _ j: inout Int
  ) -> Int {
    while i < left.count, left[i] == 0x30 { i += 1 }
    while j < right.count, right[j] == 0x30 { j += 1 }
    var first = 0
    while i < left.count, j < right.count, isDigit(left[i]), isDigit(right[j]) {
      if first == 0 { first = Int(left[i]) - Int(right[j]) }
      i += 1
      j += 1
    }
    if i < left.count, isDigit(left[i]) { return 1 }
    if j < right.count, isDigit(right[j]) { return -1 }
    return first
  }

  /// The place of a character: `~` before the end, the end and digits, letters, all others.
  private static func rank(_ byte: UInt8?) -> Int {
    guard let byte, !isDigit(byte) else { return 0 }
    if byte == 0x7E { return -1 }
    let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    return isLetter ? Int(byte) : Int(byte) + 256
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func order(_ other: Self) -> Int {
    let epochs = Self.compare(epoch, other.epoch)
    if epochs != 0 { return epochs }
    let upstreams = Self.compare(upstream, other.upstream)
    return upstreams != 0 ? upstreams : Self.compare(revision, other.revision)
  }
}

extension DebianVersion: Comparable {
  /// The same place in the order: `1.0` and `1.00`, `0:1` and `1` are equal.
  package static func == (left: Self, right: Self) -> Bool { left.order(right) == 0 }

  package static func < (left: Self, right: Self) -> Bool { left.order(right) < 0 }
}
