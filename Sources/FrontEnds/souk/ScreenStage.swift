import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import SoukTUI

/// A drill on the screen: the step stands in the header, what is seen in the status line, and the
/// operations page below follows.
struct ScreenStage: DrillStage {
  /// How long something stands before the next thing happens, in seconds.
  private static let patience = 2.0

  /// The screen.
  let remote: BrowserRemote
  /// What the drill is played on.
  let service: any MarketplaceService
  /// Cancelled when the screen is left.
  let cancellation: Cancellation

  func begin(_ step: DrillStep) { remote.label("drill \(step.heading)") }

  func say(_ text: String) {
    remote.follow(service.gate)
    remote.say(text)
    remote.readAnew()
    _ = rest()
  }

  func rest() -> Bool {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while !cancellation.isCancelled, Date() < end { Thread.sleep(forTimeInterval: 0.05) }
    return !cancellation.isCancelled
  }
}
