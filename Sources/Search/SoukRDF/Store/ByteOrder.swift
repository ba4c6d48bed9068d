/// Sorting of many byte strings that lie in one buffer.
package enum ByteOrder {
  /// A string's place, with its first bytes beside it: most comparisons look no further.
  private struct Place {
    var beginning: UInt64
    var number: UInt32
  }

  /// The numbers from 0 to `count` in the order of the bytes that `range` gives for each; of equal bytes
  /// the lower number comes first.
  package static func sorted(
    _ count: Int, in bytes: [UInt8], range: (Int) -> Range<Int>
  ) -> [Int] {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var places: [Place] = []
      places.reserveCapacity(count)
      for number in 0..<count {
        var beginning: UInt64 = 0
        let string = range(number)
        for place in 0..<8 {
          let byte = unsafe place < string.count ? bytes[string.lowerBound + place] : 0
          beginning = beginning << 8 | UInt64(byte)
        }
        places.append(Place(beginning: beginning, number: UInt32(number)))
      }
      places.sort { left, right in
        guard left.beginning == right.beginning else { return left.beginning < right.beginning }
        let one = unsafe UnsafeBufferPointer(rebasing: bytes[range(Int(left.number))])
        let other = unsafe UnsafeBufferPointer(rebasing: bytes[range(Int(right.number))])
        if unsafe CodePoints.precedes(one, other) { return true }
        return unsafe !CodePoints.precedes(other, one) && left.number < right.number
      }
      return places.map { Int($0.number) }
    }
  }
}
