import SoukResolve

extension Bench {
  /// How many packages a graph has.
  private static let graphSize = 2_000
  /// How many graphs of each kind are solved.
  private static let graphs = 20

  /// Chooses versions in graphs of 2,000 packages with deep conflicts: in some the oldest versions go
  /// together, in others perhaps nothing does.
  func resolve() throws(BenchFailure) {
    for isSolvable in [true, false] {
      var samples = Samples()
      var solved = 0
      var refused = 0
      for round in 0..<Self.graphs {
        let graph = ConflictGraph(
          packages: Self.graphSize, seed: command.seed &* 1_000 &+ UInt64(round),
          isSolvable: isSolvable)
        let result = samples.time {
          Result { () throws(ResolutionError) in
            try Solver.solve(graph.request, with: graph.provider)
          }
        }
        switch result {
        case .success: solved += 1
        case .failure(.conflict): refused += 1
        case .failure(let error): throw BenchFailure("Graph \(round) was not decided: \(error).")
        }
      }
      report.row(isSolvable ? "resolve-solvable" : "resolve-any", "-", samples)
      BenchMain.complain("\(solved) graphs solved, \(refused) refused with a derivation.")
    }
  }
}
