/// A regular expression as steps of a machine that tries all ways at once.
struct RegexProgram {
  /// One step.
  enum Step {
    /// Takes a character of a set.
    case set(CharacterSet)
    /// Goes on at both places; the first is preferred.
    case split(Int, Int)
    /// Goes on elsewhere.
    case jump(Int)
    /// Remembers the place in the text.
    case save(Int)
    /// Goes on only at a beginning.
    case start
    /// Goes on only at an end.
    case end
    /// A match.
    case match
  }

  /// The steps, the first at 0.
  private(set) var steps: [Step] = []

  /// More steps than this are refused: a repetition of repetitions multiplies them.
  private static let limit = 10_000

  /// The steps of a pattern, or nil when there would be too many.
  init?(_ node: RegexNode) {
    guard append(.save(0)), emit(node), append(.save(1)), append(.match) else { return nil }
  }

  private mutating func append(_ step: Step) -> Bool {
    steps.append(step)
    return steps.count <= Self.limit
  }

  private mutating func emit(_ node: RegexNode) -> Bool {
    switch node {
    case .set(let set): return append(.set(set))
    case .start: return append(.start)
    case .end: return append(.end)
    case .sequence(let parts): return parts.allSatisfy { emit($0) }
    case .group(let inner, let number):
      return append(.save(number * 2)) && emit(inner) && append(.save(number * 2 + 1))
    case .alternative(let branches): return emit(branches[...])
    case .repetition(let inner, let least, let most, let isGreedy):
      for _ in 0..<least where !emit(inner) { return false }
      guard let most else { return emitLoop(inner, isGreedy) }
      return emitOptional(inner, most - least, isGreedy)
    }
  }

  private mutating func emit(_ branches: ArraySlice<RegexNode>) -> Bool {
    var jumps: [Int] = []
    for (position, branch) in branches.enumerated() {
      guard position < branches.count - 1 else {
        guard emit(branch) else { return false }
        break
      }
      let split = steps.count
      guard append(.jump(0)), emit(branch) else { return false }
      jumps.append(steps.count)
      guard append(.jump(0)) else { return false }
      steps[split] = .split(split + 1, steps.count)
    }
    for jump in jumps { steps[jump] = .jump(steps.count) }
    return true
  }

  private mutating func emitLoop(_ inner: RegexNode, _ isGreedy: Bool) -> Bool {
    let split = steps.count
    guard append(.jump(0)), emit(inner), append(.jump(split)) else { return false }
    steps[split] = Self.choice(split + 1, steps.count, isGreedy)
    return true
  }

  private mutating func emitOptional(_ inner: RegexNode, _ count: Int, _ isGreedy: Bool) -> Bool {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(steps.count)
      guard append(.jump(0)), emit(inner) else { return false }
    }
    for split in splits { steps[split] = Self.choice(split + 1, steps.count, isGreedy) }
    return true
  }

  private static func choice(_ inside: Int, _ after: Int, _ isGreedy: Bool) -> Step {
    isGreedy ? .split(inside, after) : .split(after, inside)
  }
}
