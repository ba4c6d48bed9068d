import CMallocCount

/// How often this thread asks for memory.
enum Allocations {
  /// Counts what `work` asks for, memory that it gives back at once included.
  static func count(_ work: () -> Void) -> UInt64 {
    let before = souk_malloc_count()
    work()
    return souk_malloc_count() &- before
  }

  /// Whether an allocation is counted at all: an array that is used must be one.
  static var isCounting: Bool {
    var sum = 0
    return count { for size in 1...8 { sum &+= [Int](repeating: sum, count: size * 100).count } }
      > 0
  }
}
