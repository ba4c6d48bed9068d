import SoukModel

/// How document numbers are made: a popularity bucket above, a running number below.
///
/// Numbers ascend from the most popular package to the least, builtin before all others, so that
/// reading in row order is reading by popularity and a package can be added without renumbering.
package enum DocumentNumber {
  /// How many bits the running number has.
  static let sequenceBits: Int64 = 24
  /// The highest running number of a bucket.
  static let highestSequence: Int64 = (1 << sequenceBits) - 1
  /// How many steps of popularity are told apart within builtin, and again outside of it.
  static let steps: Int64 = 4_096

  /// The bucket of a package: smaller is more popular; what is not a number counts as unpopular.
  static func bucket(of package: Package) -> Int64 {
    let popularity = package.popularity.isNaN ? 0 : min(40, max(0, package.popularity))
    let step = Int64(((40 - popularity) / 40 * Double(steps - 1)).rounded())
    return package.id.registry == .builtin ? step : steps + step
  }

  /// The bucket that a document number lies in.
  static func bucket(of number: Int64) -> Int64 { number >> sequenceBits }

  /// The numbers of a bucket.
  static func range(ofBucket bucket: Int64) -> ClosedRange<Int64> {
    (bucket << sequenceBits)...((bucket << sequenceBits) | highestSequence)
  }

  /// The popularity that a document number stands for, 0 to 40, to about a hundredth.
  package static func popularity(of number: Int64) -> Double {
    let bucket = bucket(of: number)
    let step = bucket >= steps ? bucket - steps : bucket
    return 40 - Double(min(max(step, 0), steps - 1)) / Double(steps - 1) * 40
  }
}
