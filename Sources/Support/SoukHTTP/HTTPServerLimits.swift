/// How much a server takes from its clients.
package struct HTTPServerLimits: Hashable, Sendable {
  /// The longest body in bytes; a longer one is answered with 413.
  package var body = 64 << 10
  /// The longest path and query together in bytes; a longer one is answered with 414.
  package var target = 8 << 10
  /// How many connections are open at once; one more is closed at once.
  package var connections = 64
  /// After how many seconds without a byte a connection is closed.
  package var idleSeconds: Int64 = 30
  /// How many requests are worked on at once.
  package var workers = 2

  /// The limits that suit a server for this machine.
  package init() {}
}
