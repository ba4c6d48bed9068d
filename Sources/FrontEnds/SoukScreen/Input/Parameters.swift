/// The numbers of a control sequence; one that is missing is 0, a number too large is cut.
struct Parameters {
  private var numbers: [Int] = []
  /// Whether the key came up rather than went down, in the extended form `modifier:3`.
  private(set) var isRelease = false

  private static let largest = 0x10_FFFF

  /// The numbers between semicolons; private markers and what stands behind a colon are skipped.
  init(_ bytes: ArraySlice<UInt8>) {
    var number = 0
    var part = 0
    var second = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte) - 0x30
        if part == 0 { number = min(Self.largest, number * 10 + digit) }
        if part == 1 { second = min(Self.largest, second * 10 + digit) }
      case UInt8(ascii: ":"):
        part += 1
      case UInt8(ascii: ";"):
        finish(number, second)
        (number, part, second) = (0, 0, 0)
      default:
        continue
      }
    }
    finish(number, second)
  }

  /// A number by its place.
  subscript(index: Int) -> Int {
    index < numbers.count ? numbers[index] : 0
  }

  private mutating func finish(_ number: Int, _ second: Int) {
    if numbers.count == 1, second == 3 { isRelease = true }
    if numbers.count < 8 { numbers.append(number) }
  }
}
