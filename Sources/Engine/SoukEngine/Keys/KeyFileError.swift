import SoukModel

/// Why a file cannot be read or written.
package enum KeyFileError: Error, Hashable, Sendable {
  /// It is not there.
  case missing(String)
  /// It is there already, and is not to be replaced.
  case exists(String)
  /// It is longer than what was asked for can be, in bytes.
  case tooLong(String, limit: Int)
  /// The system refused, for this reason.
  case refused(String, reason: String)

  /// The error as an operation of the engine reports it.
  var serviceError: ServiceError {
    switch self {
    case .missing(let path):
      ServiceError(
        .io, "“\(Self.shown(path))” is not there [E04].",
        remedy: "Look at the spelling of the path.")
    case .exists(let path):
      ServiceError(
        .conflict, "“\(Self.shown(path))” is there already and was left as it is.",
        remedy: "Write to another name, or move the file away first.")
    case .tooLong(let path, let limit):
      ServiceError(
        .malformed, "“\(Self.shown(path))” holds more than \(limit) bytes.",
        remedy: "Look whether this is the file you mean.")
    case .refused(let path, let reason):
      ServiceError(
        .io, "“\(Self.shown(path))” cannot be used: \(reason) [E04].",
        remedy: "Look at its permissions and at the room on the disk.")
    }
  }

  private static func shown(_ path: String) -> String {
    path == "-" ? "standard input" : RegistryText(path).escaped
  }
}
