package import FoundationEssentials

/// The file that a session leaves for the next one.
package enum SessionFile {
  /// The largest file that is read, in bytes.
  package static let largest = 1 << 20

  /// Reads a session; nil where the bytes are none, for a session that is lost is no misfortune.
  package static func read(_ bytes: Data) -> SessionSnapshot? {
    guard bytes.count <= largest else { return nil }
    return try? JSONDecoder().decode(SessionSnapshot.self, from: bytes)
  }

  /// A session as bytes.
  package static func bytes(of snapshot: SessionSnapshot) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(snapshot)) ?? Data()
  }
}
