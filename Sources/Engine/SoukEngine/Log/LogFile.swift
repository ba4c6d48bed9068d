import Foundation
import Logging
import SoukModel
import Synchronization

/// The file that log lines go to; made at the first line.
final class LogFile: Sendable {
  /// From this size on the file is moved aside to `souk.log.1` before a new one begins.
  private static let limit = 4 << 20

  private let path: String
  private let file = Mutex<FileHandle?>(nil)

  /// Names the file.
  init(path: String) {
    self.path = path
  }

  /// Appends one line; where that is refused it is lost, because a log stops nothing.
  func write(_ line: JSONValue) {
    let bytes = Data(JSONWriter.compact(line).utf8) + Data([0x0A])
    file.withLock { file in
      if file == nil { file = open() }
      try? file?.write(contentsOf: bytes)
    }
  }

  private func open() -> FileHandle? {
    let files = FileManager.default
    let size = (try? files.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
    if size > Self.limit {
      try? files.removeItem(atPath: path + ".1")
      try? files.moveItem(atPath: path, toPath: path + ".1")
    }
    if !files.fileExists(atPath: path) {
      _ = files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    }
    let handle = FileHandle(forWritingAtPath: path)
    _ = try? handle?.seekToEnd()
    return handle
  }
}
