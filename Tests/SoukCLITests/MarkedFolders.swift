import Synchronization

/// Folders, and what was written into their manifests.
final class MarkedFolders: Sendable {
  private let state = Mutex<[String: Bool]>([:])

  /// What was written, by folder.
  var written: [String: Bool] { state.withLock { $0 } }

  /// Writes; false where that was there already.
  func mark(_ isReady: Bool, _ folder: String) -> Bool {
    state.withLock { $0.updateValue(isReady, forKey: folder) != isReady }
  }
}
