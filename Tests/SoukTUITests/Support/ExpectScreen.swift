import Foundation
import Testing

/// Expects the screen to look exactly like this, line for line; blanks at line ends do not count.
func expectScreen(
  _ rig: Rig, _ picture: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  if picture.hasPrefix("@@") {
    try? "\(picture)\n\(rig.picture)\n@@end".write(
      toFile: "/tmp/w-screen/golden/\(picture)", atomically: true, encoding: .utf8)
  }
  #expect(rig.picture == picture, sourceLocation: sourceLocation)
}
