/// One file to bring, and the bounds within which it is taken.
package struct FetchRequest: Hashable, Sendable {
  /// Where it is.
  package var url: FetchURL
  /// The most bytes that are taken; more is refused, whatever the server states.
  package var limit: Int
  /// What came before a transfer broke off; nil to begin at the beginning.
  package var partial: PartialFile?
  /// How long to wait for a connection, in milliseconds.
  package var connectTimeout = 10_000
  /// How long a transfer may stand still, in seconds.
  package var idleTimeout = 20
  /// How long the whole may take, in milliseconds.
  package var totalTimeout = 30 * 60_000

  /// Asks for a file.
  package init(_ url: FetchURL, limit: Int, partial: PartialFile? = nil) {
    self.url = url
    self.limit = limit
    self.partial = partial
  }
}
