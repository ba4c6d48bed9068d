/// A regular expression of XPath, ready to be matched.
///
/// Matching takes the time of the text's length times the pattern's, whatever the pattern: all ways
/// are followed at once, so no pattern makes it run for ever.
struct RegularExpression {
  private let program: RegexProgram
  private let ignoresCase: Bool
  private let isMultiline: Bool
  /// How many groups the pattern has.
  let groupCount: Int
  /// Whether the pattern was taken as plain text.
  let isLiteral: Bool

  /// The expression of a pattern and flags, or nil when either is malformed.
  init?(_ pattern: String, flags: String = "") {
    guard flags.unicodeScalars.allSatisfy({ "smixq".unicodeScalars.contains($0) }) else {
      return nil
    }
    isLiteral = flags.contains("q")
    ignoresCase = flags.contains("i")
    isMultiline = flags.contains("m") && !isLiteral
    var node: RegexNode?
    if isLiteral {
      node = .sequence(
        pattern.unicodeScalars.map { .set(CharacterSet(ranges: [$0.value...$0.value])) })
      groupCount = 0
    } else {
      var parser = RegexParser(
        pattern, ignoresSpace: flags.contains("x"), dotMatchesAll: flags.contains("s"))
      node = parser.parse()
      groupCount = parser.groupCount
    }
    guard let node, let program = RegexProgram(node) else { return nil }
    self.program = program
  }

  private struct Thread {
    let step: Int
    let saved: [Int]
  }

  /// The first match at or after a place: pairs of places, the whole first, -1 for a group without
  /// text; nil when there is none.
  ///
  /// - Parameter shouldStop: Asked every thousand characters or so; a match given up is none.
  func firstMatch(
    in text: [Unicode.Scalar], from start: Int, shouldStop: () -> Bool = { false }
  ) -> [Int]? {
    var current: [Thread] = []
    var marks = [Int](repeating: -1, count: program.steps.count)
    var best: [Int]?
    let empty = [Int](repeating: -1, count: (groupCount + 1) * 2)
    var work = 0
    for place in start...text.count {
      work += current.count + 1
      if work > 65_536 {
        work = 0
        if shouldStop() { return nil }
      }
      // The machine's list for this place is kept apart from that of the next by the mark.
      var next: [Thread] = []
      if place == start {
        for index in marks.indices { marks[index] = -1 }
      }
      if best == nil { add(0, empty, place, text, &current, &marks) }
      if current.isEmpty, best != nil { break }
      for thread in current {
        switch program.steps[thread.step] {
        case .match:
          best = thread.saved
        case .set(let set):
          if place < text.count, set.contains(text[place], ignoringCase: ignoresCase) {
            add(thread.step + 1, thread.saved, place + 1, text, &next, &marks)
          }
          continue
        default: continue
        }
        // What follows in the list is less preferred than this match.
        break
      }
      current = next
    }
    return best
  }

  /// Whether there is a match.
  func matches(_ text: String, shouldStop: () -> Bool = { false }) -> Bool {
    firstMatch(in: Array(text.unicodeScalars), from: 0, shouldStop: shouldStop) != nil
  }

  /// Follows the steps that take no character; each is entered once per place.
  private func add(
    _ step: Int, _ saved: [Int], _ place: Int, _ text: [Unicode.Scalar],
    _ threads: inout [Thread], _ marks: inout [Int]
  ) {
    var pending = [Thread(step: step, saved: saved)]
    while let thread = pending.popLast() {
      guard marks[thread.step] != place else { continue }
      marks[thread.step] = place
      switch program.steps[thread.step] {
      case .jump(let target):
        pending.append(Thread(step: target, saved: thread.saved))
      case .split(let first, let second):
        pending.append(Thread(step: second, saved: thread.saved))
        pending.append(Thread(step: first, saved: thread.saved))
      case .save(let slot):
        var saved = thread.saved
        saved[slot] = place
        pending.append(Thread(step: thread.step + 1, saved: saved))
      case .start:
        if place == 0 || (isMultiline && text[place - 1] == "\n") {
          pending.append(Thread(step: thread.step + 1, saved: thread.saved))
        }
      case .end:
        if place == text.count || (isMultiline && text[place] == "\n") {
          pending.append(Thread(step: thread.step + 1, saved: thread.saved))
        }
      case .set, .match:
        threads.append(thread)
      }
    }
  }
}
