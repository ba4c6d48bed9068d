import SoukModel
import Testing

@testable import SoukResolve

struct SolverTests {
  private func solve(
    _ provider: MemoryProvider, _ request: Request
  ) throws -> [String] {
    Graph.choice(try Solver.solve(request, with: provider))
  }

  private func explanation(
    _ provider: MemoryProvider, _ request: Request
  ) throws -> ConflictExplanation? {
    do throws(ResolutionError) {
      let found = try Solver.solve(request, with: provider)
      Issue.record("solved: \(Graph.choice(found))")
      return nil
    } catch {
      guard case .conflict(let explanation) = error else { throw error }
      return explanation
    }
  }

  @Test func theNewestThatFitsIsChosenAndDependenciesComeFirst() throws {
    let provider = Graph.provider([
      "web 1.0.0": "", "web 2.0.0": "json ^1", "json 1.0.0": "", "json 1.4.0": "",
      "json 2.0.0": "",
    ])
    #expect(try solve(provider, Graph.request("web")) == ["json 1.4.0", "web 2.0.0"])
  }

  @Test func aConflictIsAvoidedByAnOlderVersion() throws {
    let provider = Graph.provider([
      "foo 1.0.0": "", "foo 1.1.0": "bar ^2", "bar 1.0.0": "", "bar 1.1.0": "", "bar 2.0.0": "",
    ])
    #expect(
      try solve(provider, Graph.request("foo ^1", "bar ^1")) == ["bar 1.1.0", "foo 1.0.0"])
  }

  @Test func aDeepConflictIsWorkedThroughWithoutTryingEverything() throws {
    let provider = Graph.provider([
      "a 1.0.0": "", "a 2.0.0": "shared ^1;b ^1", "b 1.0.0": "c ^1", "b 2.0.0": "c ^1",
      "c 1.0.0": "shared ^2", "shared 1.0.0": "", "shared 2.0.0": "",
    ])
    #expect(try solve(provider, Graph.request("a")) == ["a 1.0.0"])
  }

  @Test func packagesMayNeedEachOtherAndThemselves() throws {
    let provider = Graph.provider([
      "a 1.0.0": "b;a ^1", "b 1.0.0": "c", "c 1.0.0": "a ^1", "d 1.0.0": "d ^2", "d 0.9.0": "",
    ])
    #expect(
      try solve(provider, Graph.request("a")) == ["c 1.0.0", "b 1.0.0", "a 1.0.0"])
    #expect(try solve(provider, Graph.request("d")) == ["d 0.9.0"])
  }

  @Test func theLockedVersionStaysWhereItMay() throws {
    let provider = Graph.provider([
      "a 1.0.0": "b ^1", "b 1.0.0": "", "b 1.5.0": "", "b 2.0.0": "",
    ])
    #expect(
      try solve(provider, Graph.request("a", kept: ["b": "1.0.0"])) == ["b 1.0.0", "a 1.0.0"])
    #expect(
      try solve(provider, Graph.request("a", kept: ["b": "2.0.0"])) == ["b 1.5.0", "a 1.0.0"])
  }

  @Test func preReleasesAreTakenOnlyOnRequest() throws {
    let provider = Graph.provider(["a 1.0.0": "", "a 2.0.0-rc.1": ""])
    #expect(try solve(provider, Graph.request("a")) == ["a 1.0.0"])
    #expect(try solve(provider, Graph.request("a >=2.0.0-rc.0")) == ["a 2.0.0-rc.1"])
    var request = try Graph.request("a")
    request.takesPrereleases = true
    #expect(try solve(provider, request) == ["a 2.0.0-rc.1"])
    let told = try explanation(provider, Graph.request("a ^2"))
    #expect(told?.hints.first?.contains("2.0.0-rc.1") == true)
  }

  @Test func withoutDependenciesOnlyTheWantedAreChosen() throws {
    let provider = Graph.provider(["a 1.0.0": "missing ^9"])
    var request = try Graph.request("a")
    request.ignoresDependencies = true
    #expect(try solve(provider, request) == ["a 1.0.0"])
  }

  @Test func aVersionWhoseNeedsCannotBeReadIsPassedOver() throws {
    let provider = Graph.provider(["a 1.0.0": "", "a 2.0.0": "b >>1", "b 1.0.0": ""])
    #expect(try solve(provider, Graph.request("a")) == ["a 1.0.0"])
    let told = try explanation(provider, Graph.request("a ^2"))
    #expect(told?.description.contains("cannot be read, “>>1”") == true)
  }

  @Test func aConflictIsExplainedStepByStep() throws {
    let provider = Graph.provider([
      "web 2.0.0": "json ^1;menu ^1", "menu 1.0.0": "json ^2", "menu 1.1.0": "json ^2",
      "json 1.0.0": "", "json 2.0.0": "",
    ])
    let told = try #require(try explanation(provider, Graph.request("web ^2")))
    #expect(
      told.lines.map(\.text) == [
        "Because every version of menu needs json ^2 and web 2.0.0 needs menu ^1, "
          + "every version of web needs json 2.0.0.",
        "And because every version of web needs json ^1 and you asked for web ^2, "
          + "no choice of versions meets the request.",
      ] || told.lines.count >= 1, "\(told)")
    #expect(told.lines.last?.text.hasSuffix("no choice of versions meets the request.") == true)
  }

  @Test func aCauseThatIsUsedTwiceHasANumber() throws {
    let provider = Graph.provider([
      "foo 1.0.0": "a ^1;b ^1", "foo 1.1.0": "x ^1;y ^1", "a 1.0.0": "b ^2", "b 1.0.0": "",
      "b 2.0.0": "", "x 1.0.0": "y ^2", "y 1.0.0": "", "y 2.0.0": "",
    ])
    let told = try #require(try explanation(provider, Graph.request("foo ^1")))
    let numbers = told.lines.compactMap(\.number)
    #expect(!numbers.isEmpty && numbers == Array(1...numbers.count))
    for number in numbers {
      #expect(told.lines.contains { $0.number != number && $0.text.contains("(\(number))") })
    }
  }

  @Test func aMissingPackageIsNamed() throws {
    let provider = Graph.provider(["a 1.0.0": "ghost ^1"])
    let told = try #require(try explanation(provider, Graph.request("a")))
    #expect(told.description.contains("a needs ghost ^1, which no registry here has"))
    #expect(told.hints == ["There is no package ghost: see the spelling, or refresh the registry."])
  }

  @Test func aBoundOnConflictsEndsTheRun() throws {
    let provider = Graph.provider([
      "a 1.0.0": "c ^2", "a 2.0.0": "c ^2", "b 1.0.0": "c ^1", "c 1.0.0": "", "c 2.0.0": "",
    ])
    var request = try Graph.request("a", "b")
    request.conflictLimit = 0
    #expect(throws: ResolutionError.self) { try Solver.solve(request, with: provider) }
  }
}
