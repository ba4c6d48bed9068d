import SoukModel

/// The trust inspector over the whole screen.
struct InspectorPage: Hashable, Sendable {
  /// Grows with every page that is opened; late answers carry an older one.
  var sequence: Int
  /// What is shown.
  var inspection: Inspection
  /// How many lines are scrolled away at the top.
  var scroll = 0
}
