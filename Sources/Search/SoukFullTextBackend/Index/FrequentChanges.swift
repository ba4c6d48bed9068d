/// What a transaction changes, as far as frequent words look at it: nothing for a package whose words
/// stay the same.
struct FrequentChanges {
  /// How often each state of a package came less how often it went; nil once there are too many.
  private var net: [ChangedPackage: Int]? = [:]
  /// How many states went and came, words or not.
  private(set) var count = 0

  /// So many states may go and come; to look at everything anew takes no longer than more.
  private static let limit = 8_192

  /// The packages that are gone; nil where there are too many changes.
  var gone: [ChangedPackage]? { net?.filter { $0.value < 0 }.map(\.key) }

  /// The packages that have come; nil where there are too many changes.
  var come: [ChangedPackage]? { net?.filter { $0.value > 0 }.map(\.key) }

  /// Adds the states of packages that went, and of those that came.
  mutating func add(
    gone: some Collection<ChangedPackage>, come: some Collection<ChangedPackage>
  ) {
    count += gone.count + come.count
    guard count <= Self.limit else {
      net = nil
      return
    }
    for package in gone { net?[package, default: 0] -= 1 }
    for package in come { net?[package, default: 0] += 1 }
  }
}
