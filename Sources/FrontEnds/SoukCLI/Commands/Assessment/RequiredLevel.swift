import ArgumentParser
import SoukAssess
import SoukEngine

/// What `validate --require-level` asks of every package: a readiness, or a maturity.
enum RequiredLevel: ExpressibleByArgument, Hashable, Sendable {
  /// So complete.
  case readiness(ReadinessLevel)
  /// So mature.
  case maturity(MaturityLevel)

  init?(argument: String) {
    let word = argument.lowercased()
    if let level = ReadinessLevel(rawValue: word) {
      self = .readiness(level)
    } else if let level = MaturityLevel(rawValue: word) {
      self = .maturity(level)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    ReadinessLevel.allCases.map(\.rawValue) + MaturityLevel.allCases.map(\.rawValue)
  }

  /// The level as it is written.
  var word: String {
    switch self {
    case .readiness(let level): level.rawValue
    case .maturity(let level): level.rawValue
    }
  }

  /// What must be found out of a package to answer it.
  var parts: AssessmentParts {
    switch self {
    case .readiness: .validation
    case .maturity: [.validation, .maturity]
    }
  }

  /// Whether a package meets it.
  func isMet(readiness: ReadinessLevel?, maturity: MaturityLevel?) -> Bool {
    switch self {
    case .readiness(let level): readiness.map { $0 >= level } ?? false
    case .maturity(let level): maturity.map { $0 >= level } ?? false
    }
  }
}
