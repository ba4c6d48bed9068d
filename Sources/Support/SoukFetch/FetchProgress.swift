/// How far a transfer has come.
package struct FetchProgress: Hashable, Sendable {
  /// Bytes that are here.
  package var received: Int
  /// Bytes there will be; nil where the server does not say.
  package var total: Int?

  /// Makes a state of a transfer.
  package init(received: Int, total: Int?) {
    self.received = received
    self.total = total
  }
}
