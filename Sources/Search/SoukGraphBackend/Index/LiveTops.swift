import Synchronization

/// The most popular names of those ranges of which a stored one is gone, found once each.
final class LiveTops: Sendable {
  private let known = Mutex<[Range<UInt64>: [Int]]>([:])

  /// How many are kept: 1.5 KB each.
  private static let limit = 1_024

  /// Those of a range of terms of the base, where they are known.
  func documents(of terms: Range<UInt64>) -> [Int]? {
    known.withLock { $0[terms] }
  }

  /// Keeps those of a range.
  func keep(_ documents: [Int], of terms: Range<UInt64>) {
    known.withLock { known in
      if known.count >= Self.limit { known = [:] }
      known[terms] = documents
    }
  }
}
