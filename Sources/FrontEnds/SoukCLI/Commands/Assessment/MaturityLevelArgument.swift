import ArgumentParser
import SoukAssess

/// A level of maturity as it is written on the command line.
struct MaturityLevelArgument: ExpressibleByArgument, Hashable, Sendable {
  /// The level that is meant.
  let level: MaturityLevel

  init?(argument: String) {
    guard let level = MaturityLevel(rawValue: argument.lowercased()) else { return nil }
    self.level = level
  }

  static var allValueStrings: [String] { MaturityLevel.allCases.map(\.rawValue) }
}
