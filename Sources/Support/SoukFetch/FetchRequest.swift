/// One file to bring, and the bounds within which it is taken.
package struct FetchRequest: Hashable, Sendable {
  /// Where it is.
  package var url: FetchURL
  /// The most bytes that are taken; more is refused, whatever the server states.
  package var limit: Int
  /// What came before a transfer broke off; nil to begin at the beginning.
  package var partial: PartialFile?
  /// What is sent with POST; nil to fetch with GET.
  package var upload: Upload?
  /// The media types that are taken, as `Accept` lists them; nil for any.
  package var accept: String?
  /// Who asks; nil for nobody in particular; never sent unencrypted but to this machine itself.
  package var credentials: FetchCredentials?
  /// How long to wait for a connection, in milliseconds.
  package var connectTimeout = 10_000
  /// How long a transfer may stand still, in seconds; 0 for as long as the whole.
  package var idleTimeout = 20
  /// How long the whole may take, in milliseconds.
  package var totalTimeout = 30 * 60_000

  /// What is sent to a server.
  package struct Upload: Hashable, Sendable {
    /// The body.
    package var bytes: [UInt8]
    /// Its media type.
    package var contentType: String

    /// Makes a body.
    package init(bytes: [UInt8], contentType: String) {
      self.bytes = bytes
      self.contentType = contentType
    }
  }

  /// Asks for a file.
  package init(_ url: FetchURL, limit: Int, partial: PartialFile? = nil) {
    self.url = url
    self.limit = limit
    self.partial = partial
  }
}
