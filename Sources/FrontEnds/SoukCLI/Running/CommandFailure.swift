package import SoukEngine

/// Why a command ends early, in one sentence with a remedy, and the status it ends with.
package struct CommandFailure: Error, Hashable, Sendable {
  /// The status that the program ends with.
  package let status: ExitStatus
  /// The kind of failure as programs read it, such as `not-found` or `io`.
  package let code: String
  /// One sentence: what failed, with which value; escaped.
  package let message: String
  /// What to do about it; empty where there is nothing to say.
  package let remedy: String
  /// Whether the reader of the output has gone, so that nothing is left to say.
  package let isClosedPipe: Bool

  /// Makes a failure.
  package init(
    _ status: ExitStatus, code: String, _ message: String, remedy: String = "",
    isClosedPipe: Bool = false
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.remedy = remedy
    self.isClosedPipe = isClosedPipe
  }

  /// The failure that the engine's error is to a person at the command line.
  package init(_ error: ServiceError) {
    self.init(
      ExitStatus(error.code), code: error.code.rawValue, error.message, remedy: error.remedy)
  }

  /// The failure that an output which takes no more text is: success where its reader left.
  package init(_ error: OutputError) {
    switch error {
    case .closed:
      self.init(.success, code: "closed", "", isClosedPipe: true)
    case .refused(let number):
      self.init(
        .io, code: "io", "The output could not be written (error \(number)).",
        remedy: "See whether the disk is full.")
    }
  }
}
