import Foundation
import Glibc
import SoukModel
import Synchronization

/// The file that log lines go to; made at the first line.
///
/// From ``limit`` on it is moved aside to `souk.log.1`, in place of an older one, before a new one
/// begins: both together never hold much more than twice the limit.
final class LogFile: Sendable {
  private struct Open {
    var handle: FileHandle
    var size: Int
  }

  private let path: String
  private let limit: Int
  private let file = Mutex<Open?>(nil)

  /// Names the file.
  ///
  /// - Parameter limit: in bytes.
  init(path: String, limit: Int = 4 << 20) {
    self.path = path
    self.limit = limit
  }

  /// Appends one line; where that is refused it is lost, because a log stops nothing.
  func write(_ line: JSONValue) {
    let bytes = Data(JSONWriter.compact(line).utf8) + Data([0x0A])
    file.withLock { file in
      if let open = file, open.size + bytes.count > limit {
        try? open.handle.close()
        file = nil
      }
      if file == nil { file = open(for: bytes.count) }
      do {
        try file?.handle.write(contentsOf: bytes)
        file?.size += bytes.count
      } catch {
        file = nil
      }
    }
  }

  /// Opens the file; one that has no room for so many bytes more is moved aside first.
  private func open(for count: Int) -> Open? {
    let files = FileManager.default
    var size = size
    if size > 0, size + count > limit {
      try? files.removeItem(atPath: path + ".1")
      try? files.moveItem(atPath: path, toPath: path + ".1")
      size = 0
    }
    // At the end of the file as it is at each line: another souk writes to it too.
    let descriptor = unsafe Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    return Open(
      handle: FileHandle(fileDescriptor: descriptor, closeOnDealloc: true), size: size)
  }

  private var size: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }
}
