import SoukModel
import SoukResolve

/// A seeded graph of packages whose newest versions do not go together.
///
/// Every package has six major versions. A version needs packages further down, mostly in a version
/// near its own; some reach far down for a package that many share. What conflicts lies deep: it
/// shows only after many choices were made.
struct ConflictGraph {
  /// Where the solver learns versions.
  let provider: MemoryProvider
  /// The packages that are asked for.
  let request: Request

  private static let majors = 6

  /// Draws a graph.
  ///
  /// - Parameter isSolvable: whether the oldest version of everything goes together.
  init(packages count: Int, seed: UInt64, isSolvable: Bool) {
    var random = SeededRandom(seed: seed)
    var provider = MemoryProvider()
    for place in 0..<count {
      for major in (1...Self.majors).reversed() {
        var needs: [Candidate.Need] = []
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let isFar = Int.random(in: 0..<8, using: &random) == 0
          let step = Int.random(in: 1...(isFar ? count / 4 : 25), using: &random)
          guard place + step < count else { continue }
          let near = max(1, min(Self.majors, major + Int.random(in: -1...1, using: &random)))
          let wanted = isSolvable && major == 1 ? 1 : near
          needs.append(Candidate.Need(Self.id(place + step), RegistryText("^\(wanted)")))
        }
        provider.packages[Self.id(place), default: []].append(
          Candidate(version: PackageVersion(RegistryText("\(major).0.0")), dependencies: needs))
      }
    }
    self.provider = provider
    request = Request((0..<5).map { Request.Wanted(Self.id($0)) })
  }

  private static func id(_ place: Int) -> PackageID {
    PackageID(.builtin, RegistryText("package-\(place)"))
  }
}
