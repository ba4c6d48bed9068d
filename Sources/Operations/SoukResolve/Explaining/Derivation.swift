/// Writes a tree of conclusions as lines, each after those it rests on.
///
/// A conclusion that is used more than once gets a number when it is written and is not written again.
/// Works through a stack of its own: a derivation may be deeper than a thread's stack allows.
struct Derivation {
  private let incompatibilities: [Incompatibility]
  private let wording: IncompatibilityWording
  /// The lines so far.
  private(set) var lines: [ConflictExplanation.Line] = []
  /// The places of the incompatibilities that are no conclusions and were used, each once.
  private(set) var used: [Int] = []
  private var uses: [Int: Int] = [:]
  private var numbers: [Int: Int] = [:]
  private var work: [Work] = []

  /// One thing to do later.
  private enum Work {
    /// Write how an incompatibility is concluded, numbered where it must be.
    case visit(Int, isNumbered: Bool)
    /// Write one line.
    case write(Int, isNumbered: Bool, [Part])
  }

  /// One piece of a line.
  private enum Part {
    case word(String)
    /// What an incompatibility says, with its number where it has one.
    case statement(Int)
  }

  /// Prepares to tell any of these.
  init(incompatibilities: [Incompatibility], wording: IncompatibilityWording) {
    self.incompatibilities = incompatibilities
    self.wording = wording
  }

  /// Tells how an incompatibility is concluded.
  mutating func tell(_ place: Int) {
    countUses(from: place)
    guard causes(of: place) != nil else {
      let text = wording.sentence("Because \(wording.statement(incompatibilities[place]))")
      lines.append(.init(number: nil, text: text))
      return
    }
    work = [.visit(place, isNumbered: false)]
    while let next = work.popLast() {
      switch next {
      case .visit(let place, let isNumbered): visit(place, isNumbered)
      case .write(let place, let isNumbered, let parts): write(place, isNumbered, parts)
      }
    }
  }

  private func causes(of place: Int) -> (Int, Int)? {
    if case .derived(let first, let second) = incompatibilities[place].cause {
      (first, second)
    } else {
      nil
    }
  }

  private mutating func countUses(from place: Int) {
    var pending = [place]
    while let next = pending.popLast() {
      uses[next, default: 0] += 1
      guard uses[next] == 1 else { continue }
      if let (first, second) = causes(of: next) {
        pending += [second, first]
      } else {
        used.append(next)
      }
    }
  }

  private mutating func visit(_ place: Int, _ isConclusion: Bool) {
    guard numbers[place] == nil, let (first, second) = causes(of: place) else { return }
    let isNumbered = isConclusion || uses[place, default: 0] > 1
    switch (causes(of: first) != nil, causes(of: second) != nil) {
    case (false, false): combine(place, isNumbered, "Because", first, second)
    case (true, false): extend(place, isNumbered, first, by: second)
    case (false, true): extend(place, isNumbered, second, by: first)
    case (true, true): join(place, isNumbered, first, second)
    }
  }

  /// A conclusion from one that must be told first and a fact.
  private mutating func extend(
    _ place: Int, _ isNumbered: Bool, _ derived: Int, by fact: Int
  ) {
    if numbers[derived] != nil {
      combine(place, isNumbered, "Because", derived, fact)
      return
    }
    // Two facts one after the other fit on one line, where nothing else refers to what lies between.
    if uses[derived] == 1, let (first, second) = causes(of: derived),
      (causes(of: first) == nil) != (causes(of: second) == nil)
    {
      let inner = causes(of: first) == nil ? second : first
      let other = inner == first ? second : first
      if numbers[inner] != nil {
        combine(place, isNumbered, "Because", [inner, other, fact])
      } else {
        combine(place, isNumbered, "And because", [other, fact])
        work.append(.visit(inner, isNumbered: false))
      }
      return
    }
    combine(place, isNumbered, "And because", [fact])
    work.append(.visit(derived, isNumbered: false))
  }

  /// A conclusion from two that must be told first.
  private mutating func join(_ place: Int, _ isNumbered: Bool, _ first: Int, _ second: Int) {
    switch (numbers[first] != nil, numbers[second] != nil) {
    case (true, true): combine(place, isNumbered, "Because", first, second)
    case (true, false):
      combine(place, isNumbered, "And because", [first])
      work.append(.visit(second, isNumbered: false))
    case (false, true):
      combine(place, isNumbered, "And because", [second])
      work.append(.visit(first, isNumbered: false))
    case (false, false):
      combine(place, isNumbered, "And because", [first])
      work.append(.visit(second, isNumbered: false))
      work.append(.visit(first, isNumbered: true))
    }
  }

  private mutating func combine(
    _ place: Int, _ isNumbered: Bool, _ word: String, _ first: Int, _ second: Int
  ) {
    combine(place, isNumbered, word, [first, second])
  }

  private mutating func combine(
    _ place: Int, _ isNumbered: Bool, _ word: String, _ causes: [Int]
  ) {
    var parts: [Part] = [.word(word + " ")]
    for (index, cause) in causes.enumerated() {
      if index > 0 { parts.append(.word(index == causes.count - 1 ? " and " : ", ")) }
      parts.append(.statement(cause))
    }
    parts.append(.word(", "))
    work.append(.write(place, isNumbered: isNumbered, parts))
  }

  private mutating func write(_ place: Int, _ isNumbered: Bool, _ parts: [Part]) {
    var text = ""
    for part in parts {
      switch part {
      case .word(let word): text += word
      case .statement(let cause):
        text += wording.statement(incompatibilities[cause])
        if let number = numbers[cause] { text += " (\(number))" }
      }
    }
    text += wording.statement(incompatibilities[place])
    let number = isNumbered ? numbers.count + 1 : nil
    if let number { numbers[place] = number }
    lines.append(.init(number: number, text: wording.sentence(text)))
  }
}
