import SoukModel

/// What a failure inside the solver's reach is called there.
enum InstallWording {
  /// The cause in one phrase; safe to print.
  static func text(_ error: InstallError) -> String {
    switch error {
    case .source(let error): error.reason
    case .files(let error): "\(error)"
    default: "its registry cannot be read"
    }
  }
}
