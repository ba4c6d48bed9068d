/// How mature the whole catalogue is: how far it is scrolled.
struct DashboardPage: Hashable, Sendable {
  /// How many lines are scrolled away at the top.
  var scroll = 0
}
