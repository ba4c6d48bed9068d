import Testing

/// Expects the screen to look exactly like this, line for line; blanks at line ends do not count.
func expectScreen(
  _ rig: Rig, _ picture: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  if picture.hasPrefix("@@") { print("\(picture)\n\(rig.picture)\n@@end") }
  #expect(rig.picture == picture, sourceLocation: sourceLocation)
}
