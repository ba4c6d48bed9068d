import SoukRDF

/// One run of a plan: nested loops, each over one range of one index.
///
/// Keeps one row of ids and nothing per solution.
final class Join {
  private let source: any TripleSource
  private let plan: Plan
  private let isCancelled: () -> Bool
  private let emit: ([TermID]) -> Bool
  private var row: [TermID]
  private var triplesSeen = 0
  /// Whether the run ended because it was no longer wanted.
  private(set) var wasCancelled = false

  /// A step that fits nothing may read for long, so the asker is asked again after so many triples.
  private static let cancellationInterval = 256

  /// A run that calls `emit` with each row until it returns false.
  init(
    _ plan: Plan, over source: any TripleSource, isCancelled: @escaping () -> Bool,
    emit: @escaping ([TermID]) -> Bool
  ) {
    self.source = source
    self.plan = plan
    self.isCancelled = isCancelled
    self.emit = emit
    row = Array(repeating: Solution.unbound, count: plan.variables.count)
  }

  /// Runs to the end, or until it is stopped.
  func run() throws(TripleStoreError) {
    guard !checkCancellation() else { return }
    _ = try descend(0)
  }

  /// Looks up the step at `depth` and all below it; false to stop everything.
  private func descend(_ depth: Int) throws(TripleStoreError) -> Bool {
    guard depth < plan.steps.count else { return emit(row) }
    let step = plan.steps[depth]
    let before = row
    var goesOn = true
    try source.match(step.pattern(row)) { (triple) throws(TripleStoreError) -> Bool in
      triplesSeen &+= 1
      if triplesSeen % Self.cancellationInterval == 0, checkCancellation() {
        goesOn = false
      } else if step.bind(triple, in: &row) {
        goesOn = try descend(depth + 1)
      }
      row = before
      return goesOn
    }
    return goesOn
  }

  private func checkCancellation() -> Bool {
    if isCancelled() { wasCancelled = true }
    return wasCancelled
  }
}
