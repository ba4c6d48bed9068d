import SoukModel
import Testing

@testable import SoukResolve

struct SolverPropertyTests {
  private static let requirements = [
    "*", "^1", "^2", ">=1.1.0", "<2", "=1.0.0", "~1.1", ">=2.1.0", "<=1.1.0", "^3", ">=1,<2",
  ]

  /// A graph of a few packages with a few versions, dense enough that about half have no solution.
  private static func graph(_ random: inout SeededRandom) -> [PackageID: [Candidate]] {
    let names = ["a", "b", "c", "d", "e"].prefix(Int.random(in: 3...5, using: &random))
    var packages: [PackageID: [Candidate]] = [:]
    for name in names {
      let versions = ["1.0.0", "1.1.0", "2.0.0", "2.1.0"].shuffled(using: &random)
        .prefix(Int.random(in: 1...3, using: &random))
      packages[Graph.id(name)] = versions.map { version in
        let count = Int.random(in: 0...3, using: &random)
        return Candidate(
          version: PackageVersion(RegistryText(version)),
          dependencies: (0..<count).map { _ in
            Candidate.Need(
              Graph.id((names + ["ghost"]).randomElement(using: &random) ?? "a"),
              requirements.randomElement(using: &random).map { RegistryText($0) })
          },
          obstacle: Int.random(in: 0..<20, using: &random) == 0 ? "withdrawn" : nil)
      }
    }
    return packages
  }

  @Test(arguments: 0..<20)
  func aSolutionIsFoundExactlyWhereTryingEverythingFindsOne(round: Int) throws {
    var random = SeededRandom(seed: UInt64(round) + 400)
    var solved = 0
    for _ in 0..<40 {
      let packages = Self.graph(&random)
      let brute = BruteForce(packages: packages)
      var wanted = [Request.Wanted(Graph.id("a"))]
      if Bool.random(using: &random) {
        let text = Self.requirements.randomElement(using: &random) ?? "*"
        wanted.append(
          .init(Graph.id("b"), try VersionRequirement(parsing: RegistryText(text))))
      }
      let request = Request(wanted)
      do throws(ResolutionError) {
        let resolution = try Solver.solve(request, with: MemoryProvider(packages))
        var choice: [PackageID: RegistryText] = [:]
        for chosen in resolution.packages { choice[chosen.id] = chosen.version }
        #expect(choice.count == resolution.packages.count)
        #expect(brute.isSolution(choice, for: request), "\(packages) \(choice)")
        solved += 1
      } catch {
        guard case .conflict(let told) = error else { throw error }
        #expect(!brute.isSolvable(request), "\(packages)\n\(told)")
        #expect(
          told.lines.last?.text.contains("meets the request") == true || told.lines.count == 1)
      }
    }
    #expect(solved > 0 && solved < 40)
  }

  @Test func theSameGraphGivesTheSameAnswerInAnyOrder() throws {
    var random = SeededRandom(seed: 9)
    for _ in 0..<60 {
      let packages = Self.graph(&random)
      let request = Request([.init(Graph.id("a")), .init(Graph.id("b"))])
      let first = Self.outcome(request, packages)
      for _ in 0..<3 {
        let shuffled = packages.mapValues { $0.shuffled(using: &random) }
        #expect(Self.outcome(request, shuffled) == first)
      }
    }
  }

  private static func outcome(
    _ request: Request, _ packages: [PackageID: [Candidate]]
  ) -> [String] {
    do throws(ResolutionError) {
      return Graph.choice(try Solver.solve(request, with: MemoryProvider(packages)))
    } catch {
      guard case .conflict(let told) = error else { return ["\(error)"] }
      return told.lines.map(\.description)
    }
  }
}
