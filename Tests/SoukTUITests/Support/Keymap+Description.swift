@testable import SoukTUI

/// A keymap never changes while the screen is open: what is compared of a state leaves it out.
extension Keymap: CustomDebugStringConvertible {
  public var debugDescription: String { "keymap of \(bindings.count) bindings" }
}
