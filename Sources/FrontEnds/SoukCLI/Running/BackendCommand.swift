/// A command that may be told which backend is to answer.
protocol BackendCommand: SoukCommand {
  /// The backend that was asked for.
  var backend: BackendOptions { get }
}
