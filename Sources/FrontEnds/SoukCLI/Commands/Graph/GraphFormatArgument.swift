import ArgumentParser
import SoukEngine

/// `--format` of the commands about graphs.
struct GraphFormatArgument: ExpressibleByArgument, Equatable {
  /// The format.
  let format: GraphFormat

  static let text = GraphFormatArgument(format: .text)
  static let json = GraphFormatArgument(format: .json)

  /// The names that `--format` takes.
  static var allValueStrings: [String] { GraphFormat.allCases.map(\.rawValue) }

  /// The name that help shows.
  var defaultValueDescription: String { format.rawValue }

  /// A format.
  init(format: GraphFormat) { self.format = format }

  /// A format by its name.
  init?(argument: String) {
    guard let format = GraphFormat(rawValue: argument) else { return nil }
    self.format = format
  }
}
