/// Numbers distinct byte strings from 0 on, in the order in which they come.
///
/// One flat buffer holds the keys and one flat table the places; there is no object per key.
package struct ByteKeyTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Number plus one of the key in each slot, below the upper half of its hash; 0 where it is free.
  ///
  /// Keys whose hashes differ are told apart without a look elsewhere, which would be one into memory
  /// that is far away.
  private var slots = [UInt64](repeating: 0, count: 1 << 10)

  /// A table without keys.
  package init() {}

  /// How many keys there are.
  package var count: Int { ends.count }

  /// The number of `key`, which is added where it is new; constant on average.
  package mutating func number(of key: [UInt8]) -> Int {
    unsafe key.withUnsafeBufferPointer { unsafe number(of: $0) }
  }

  /// The number of the key that lies in `range` of `bytes`, which is added where it is new; constant on
  /// average.
  package mutating func number(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe number(of: UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  private mutating func number(of key: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = unsafe Self.hash(key)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let known = slots[slot]
      if (known ^ hash) >> 32 == 0 {
        let number = Int(known & 0xFFFF_FFFF) - 1
        if unsafe holds(key, at: number) { return number }
      }
      slot = (slot + 1) & mask
    }
    let number = ends.count
    slots[slot] = Self.slot(of: number, hash)
    unsafe bytes.append(contentsOf: key)
    ends.append(bytes.count)
    hashes.append(hash)
    if ends.count * 10 >= slots.count * 7 { grow() }
    return number
  }

  private static func slot(of number: Int, _ hash: UInt64) -> UInt64 {
    (hash & ~0xFFFF_FFFF) | UInt64(number + 1)
  }

  /// Where the key of a number lies in the bytes of all keys.
  package func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The key of a number.
  package func key(_ number: Int) -> ArraySlice<UInt8> { bytes[range(of: number)] }

  /// The hash of a number's key, as ``hash(_:)`` gives it.
  package func hash(of number: Int) -> UInt64 { hashes[number] }

  /// A hash whose key is drawn anew in each process: not to be stored.
  package static func hash(_ key: [UInt8]) -> UInt64 {
    unsafe key.withUnsafeBufferPointer { unsafe hash($0) }
  }

  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hasher = Hasher()
    unsafe hasher.combine(bytes: UnsafeRawBufferPointer(key))
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// All numbers, in the order of their keys' bytes.
  package func sortedNumbers() -> [Int] {
    ByteOrder.sorted(count, in: bytes, range: range)
  }

  private func holds(_ key: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let range = range(of: number)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe CodePoints.equal(UnsafeBufferPointer(rebasing: bytes[range]), key)
    }
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Self.slot(of: number, hashes[number])
    }
  }
}
