/// The longest stretch of zero bytes in a content.
struct ZeroRun: Hashable, Sendable {
  /// Where it begins.
  let offset: Int
  /// How long it is.
  let count: Int

  /// Shorter runs are ordinary.
  static let least = 4096

  /// Looks for a run of at least ``least`` bytes; nil where there is none.
  ///
  /// A zero that belongs to the content beside the hole is not counted: holes begin and end at
  /// multiples of 512. Linear.
  init?(in content: [UInt8]) {
    var best = 0..<0
    var start: Int?
    for index in 0...content.count {
      if index < content.count, content[index] == 0 {
        if start == nil { start = index }
      } else if let begin = start {
        if index - begin > best.count { best = begin..<index }
        start = nil
      }
    }
    guard best.count >= Self.least else { return nil }
    let block = 512
    var lower = best.lowerBound
    var upper = best.upperBound
    let up = (lower + block - 1) / block * block
    if up - lower <= 8 { lower = up }
    let down = upper / block * block
    if upper < content.count, upper - down <= 8 { upper = down }
    guard upper - lower >= Self.least else { return nil }
    offset = lower
    count = upper - lower
  }
}
