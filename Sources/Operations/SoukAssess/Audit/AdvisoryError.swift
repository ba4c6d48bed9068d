package import SoukModel

/// Why a file is no list of advisories.
package enum AdvisoryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// More bytes than it may have.
  case tooLong(limit: Int)
  /// No JSON.
  case notJSON(JSONError)
  /// A member is missing or of another kind.
  case field(JSONFieldError)

  /// One sentence without its full stop: what is wrong, expected and found; safe to print.
  package var description: String {
    switch self {
    case .tooLong(let limit): "it holds more than \(limit) bytes"
    case .notJSON(let error): "it is no JSON, \(error)"
    case .field(let error): "\(error)"
    }
  }
}
