import SoukModel

/// The packages that a person marked, in the order of marking; none twice.
struct Basket: Hashable, Sendable, Codable {
  /// The packages.
  private(set) var ids: [PackageID] = []
  /// How many may be marked.
  static let limit = 1_000

  /// Whether nothing is marked.
  var isEmpty: Bool { ids.isEmpty }
  /// How many are marked.
  var count: Int { ids.count }

  /// Whether a package is marked; O(marked).
  func contains(_ id: PackageID) -> Bool { ids.contains(id) }

  /// Marks a package, or takes its mark away; false where no more can be marked.
  mutating func toggle(_ id: PackageID) -> Bool {
    if let place = ids.firstIndex(of: id) {
      ids.remove(at: place)
      return true
    }
    guard ids.count < Self.limit else { return false }
    ids.append(id)
    return true
  }

  /// Takes the marks of packages away.
  mutating func remove(_ gone: [PackageID]) {
    let gone = Set(gone)
    ids.removeAll { gone.contains($0) }
  }
}
