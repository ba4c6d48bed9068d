package import GRDB

/// A connection to a database that souk has open or has just let go.
package enum OtherConnection {
  /// How long it waits for a lock, in seconds.
  ///
  /// The last connection of a pool empties the journal while it closes and keeps everybody out
  /// meanwhile; only a test that hangs waits so long.
  private static let patience = 60.0

  /// Opens the file for reading and writing.
  package static func queue(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
