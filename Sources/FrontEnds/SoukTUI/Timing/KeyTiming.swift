import SoukModel

/// Where the time of one key went, from its byte to its picture, in microseconds.
struct KeyTiming: Hashable, Sendable, Codable, Identifiable {
  /// Grows with every key that is timed.
  var id: Int
  /// The key, by its name.
  var key: String
  /// The query that stood there once the key was taken in.
  var query: String
  /// The backend that was asked; nil for a key that asked for nothing.
  var backend: BackendKind?
  /// How long each stage took; what a key did not need is 0.
  var stages = [Int64](repeating: 0, count: Stage.allCases.count)

  /// What a key goes through, in order.
  enum Stage: Int, Sendable, CaseIterable {
    /// From the byte until the state has changed.
    case input
    /// Until the worker of the backend began.
    case queue
    /// The search.
    case search
    /// The rows in view with their verdicts.
    case verify
    /// From the answer until the picture is drawn.
    case render
    /// Until the terminal has taken it.
    case write

    /// The letter that stands for it, so that no stage rests on its colour.
    var letter: Character {
      switch self {
      case .input: "i"
      case .queue: "q"
      case .search: "s"
      case .verify: "v"
      case .render: "r"
      case .write: "w"
      }
    }
  }

  /// How long one stage took.
  subscript(stage: Stage) -> Int64 {
    get { stages.indices.contains(stage.rawValue) ? stages[stage.rawValue] : 0 }
    set {
      guard stages.indices.contains(stage.rawValue) else { return }
      stages[stage.rawValue] = max(0, newValue)
    }
  }

  /// From the byte to the picture.
  var total: Int64 { stages.reduce(0) { $0.addingReportingOverflow($1).partialValue } }
}
