import SoukRegistry
import Synchronization

/// Files in memory that anybody may change, and a list of what was asked for.
final class StagedFiles: RegistryFiles {
  private struct Content {
    var files: [String: [UInt8]] = [:]
    var requests: [String] = []
  }

  private let content = Mutex(Content())
  let location = "memory"

  func fingerprint() throws(RegistryError) -> String { "staged" }

  /// Everything that is there, by path.
  var all: [String: [UInt8]] { content.withLock { $0.files } }

  func has(_ path: String) -> Bool { content.withLock { $0.files[path] != nil } }

  func read(_ path: String, limit: Int) throws(RegistryError) -> [UInt8] {
    let found = content.withLock { content in
      content.requests.append(path)
      return content.files[path]
    }
    guard let found else {
      throw RegistryError(.missing, file: path, reason: "no such file", remedy: "")
    }
    guard found.count <= limit else {
      throw RegistryError(
        .malformed, file: path, reason: "it has \(found.count) bytes; the limit is \(limit)",
        remedy: "")
    }
    return found
  }

  subscript(_ path: String) -> [UInt8]? {
    get { content.withLock { $0.files[path] } }
    set { content.withLock { $0.files[path] = newValue } }
  }

  /// What was asked for since the last time.
  func takeRequests() -> [String] {
    content.withLock { content in
      defer { content.requests = [] }
      return content.requests
    }
  }
}
