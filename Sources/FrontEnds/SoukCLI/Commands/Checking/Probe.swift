import SoukModel

/// One command line that is tried on a person's own catalogue, and what a good answer has.
struct Probe: Hashable, Sendable {
  /// The command line without the backend.
  var arguments: [String]
  /// The members that the document always has.
  var keys: [String]
  /// The statuses that are answers; others are failures.
  var statuses: Set<ExitStatus> = [.success]

  /// The command's name.
  var command: String { arguments.first ?? "" }
  /// The command line as a person would type it.
  var line: String { arguments.map { RegistryText($0).escaped }.joined(separator: " ") }
}
