/// The thread that encodes batches of changes for the indexes while others are written.
///
/// The one who writes gives batches and takes them back encoded, in order; it must not give more
/// than ``depth`` before it takes one back.
final class EncodingLane: Sendable {
  /// How many batches may be under way.
  static let depth = 2

  private let given = BoundedQueue<[CatalogueChange]>(capacity: depth)
  private let encoded = BoundedQueue<EncodedChanges>(capacity: depth)

  /// Starts the thread.
  init(_ indexes: [FollowedIndex]) {
    let (given, encoded) = (given, encoded)
    _ = WorkerThread("souk.encode") {
      // The taker of what is encoded meets every error, so nothing is lost here.
      while let changes = try? given.take() {
        do {
          guard encoded.put(try EncodedChanges(changes, for: indexes)) else { return }
        } catch {
          encoded.end(error)
          return given.stop()
        }
      }
      encoded.end()
    }
  }

  deinit {
    given.stop()
    given.end()
    encoded.stop()
  }

  /// Gives a batch; where encoding has failed, ``take()`` tells why.
  func give(_ changes: [CatalogueChange]) {
    _ = given.put(changes)
  }

  /// The next encoded batch.
  ///
  /// - Throws: what an index threw while it encoded.
  func take() throws -> EncodedChanges? {
    try encoded.take()
  }
}
