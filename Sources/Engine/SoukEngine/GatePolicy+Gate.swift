import SoukModel
import SoukRouter

extension GatePolicy {
  /// The policy that a gate stands for.
  ///
  /// - Parameter salt: tells this installation from others.
  init(_ gate: Gate, _ settings: Settings, salt: @autoclosure () -> UInt64) {
    self =
      switch gate {
      case .v1: .always(.v1)
      case .v2: .always(.v2)
      case .parallel: .split(v2Percentage: settings.v2Percentage, salt: salt())
      }
  }
}
