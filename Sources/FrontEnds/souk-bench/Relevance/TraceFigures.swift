/// What one backend's answers to typed traces cost, and how soon they show what was looked for.
struct TraceFigures {
  /// Processor time of each key, in milliseconds.
  private(set) var processor = Samples()
  /// The same, of the keys that left one letter in the line.
  private(set) var oneLetter = Samples()
  /// The time that passed at each key, in milliseconds.
  private(set) var wall = Samples()
  /// How many keys were pressed in each trace until its target was among the first ten; one more
  /// than there are where it never was.
  private var keysNeeded: [Int] = []

  /// The mean of the keys needed; nil without a trace that has a target.
  var keysToTarget: Double? {
    keysNeeded.isEmpty ? nil : Double(keysNeeded.reduce(0, +)) / Double(keysNeeded.count)
  }

  /// Types every trace, each key asked once and past every cache.
  ///
  /// - Parameter names: gives the names of the answer.
  init<Failure: Error>(
    _ traces: [Intent], names: (String) throws(Failure) -> [String]
  ) throws(Failure) {
    for trace in traces {
      var needed: Int?
      for (place, key) in trace.keys.enumerated() {
        let busy = ProcessorTime.milliseconds
        let found = try wall.time { () throws(Failure) in try names(key) }
        let spent = ProcessorTime.milliseconds - busy
        processor.add(spent)
        if key.unicodeScalars.count == 1 { oneLetter.add(spent) }
        if needed == nil, found.prefix(10).contains(where: trace.targets.contains) {
          needed = place + 1
        }
      }
      if !trace.targets.isEmpty { keysNeeded.append(needed ?? trace.keys.count + 1) }
    }
  }
}
