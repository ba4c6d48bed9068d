import SoukRDF

/// One aggregate of one group while its solutions come in.
///
/// [SPARQL 1.1 Query, clause 18.5.1](https://www.w3.org/TR/sparql11-query/#aggregateAlgebra).
struct Aggregator {
  private let call: AggregateCall
  private var count = 0
  private var sum: Number? = .integer(0)
  private var best: Value?
  private var text: String?
  private var seen: Set<[TermID]> = []
  private var hasError = false

  /// An aggregate of nothing yet.
  init(_ call: AggregateCall) { self.call = call }

  /// Takes a solution's value, nil for an error; `row` is the whole solution.
  mutating func add(_ value: Value?, row: () -> [TermID], _ execution: Execution) {
    guard call.argument != nil else {
      guard !call.isDistinct || isNew(row(), execution) else { return }
      count += 1
      return
    }
    guard let value else {
      // Only COUNT and SAMPLE pass over what has no value.
      hasError = true
      return
    }
    if call.isDistinct, !isNew([execution.id(of: value)], execution) { return }
    count += 1
    switch call.function {
    case .count: break
    case .sum, .average:
      sum = sum.flatMap { sum in value.number.flatMap { Number.calculate(.add, sum, $0) } }
    case .min:
      if best == nil || TermOrder.compare(value, best) == .ascending { best = value }
    case .max:
      if best == nil || TermOrder.compare(value, best) == .descending { best = value }
    case .sample: best = best ?? value
    case .concatenation:
      guard let part = value.literal?.lexicalForm else {
        hasError = true
        return
      }
      text = text.map { $0 + call.separator + part } ?? part
    }
  }

  /// Counts a solution by the id of its value, nil for an error.
  mutating func tally(_ id: TermID?, _ execution: Execution) {
    guard let id, !call.isDistinct || isNew([id], execution) else { return }
    count += 1
  }

  private mutating func isNew(_ key: [TermID], _ execution: Execution) -> Bool {
    seen.insert(key).inserted && execution.keep(cells: key.count + 4)
  }

  /// The value of the whole group, or nil for an error.
  var value: Value? {
    switch call.function {
    case .count: return .integer(count)
    case .sample: return best
    case .sum: return hasError ? nil : sum.map { .number($0) }
    case .min, .max: return hasError ? nil : best
    case .concatenation: return hasError ? nil : .string(text ?? "")
    case .average:
      guard !hasError, let sum else { return nil }
      guard count > 0 else { return .integer(0) }
      return Number.calculate(.divide, sum, .integer(Int128(count))).map { .number($0) }
    }
  }
}
