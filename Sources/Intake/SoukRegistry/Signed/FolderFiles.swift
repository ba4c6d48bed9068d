import Glibc
import SoukModel

/// A registry's files in a folder.
package struct FolderFiles: RegistryFiles {
  /// The registry's root.
  package let directory: String

  /// Names a folder; nothing is looked at yet.
  package init(directory: String) {
    self.directory = directory
  }

  package var location: String { directory }

  package func fingerprint() throws(RegistryError) -> String {
    var parts: [String] = []
    for name in [RegistryLayout.index, RegistryLayout.signature] {
      guard let file = SourceFile(path: "\(directory)/\(name)") else { throw missing(name) }
      parts.append(file.fingerprint)
    }
    return parts.joined(separator: ";")
  }

  package func has(_ path: String) -> Bool {
    RegistryLayout.staysInside(path) && SourceFile(path: "\(directory)/\(path)") != nil
  }

  package func read(_ path: String, limit: Int) throws(RegistryError) -> [UInt8] {
    guard RegistryLayout.staysInside(path) else {
      throw RegistryError(
        .malformed, file: TextEscaper.escape(path, keepsLineBreaks: false),
        reason: "the path leads out of the registry", remedy: "Tell the registry's operator.")
    }
    guard let file = SourceFile(path: "\(directory)/\(path)") else { throw missing(path) }
    guard !file.isDirectory else {
      throw RegistryError(
        .malformed, file: shown(path), reason: "it is a folder",
        remedy: "Tell the registry's operator.")
    }
    guard file.size <= Int64(limit) else { throw tooBig(path, "\(file.size)", limit: limit) }
    return try content(of: file, path: path, limit: limit)
  }

  private func content(
    of file: SourceFile, path: String, limit: Int
  ) throws(RegistryError) -> [UInt8] {
    let handle = unsafe open(file.path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw unreadable(path) }
    defer { _ = close(handle) }
    var result: [UInt8] = []
    // One byte more than expected, so that the end is seen without a second round.
    var step = min(limit, Int(file.size)) + 1
    while true {
      // It may have grown since it was measured: one byte beyond the limit tells.
      if !result.isEmpty { step = min(64 << 10, limit + 1 - result.count) }
      guard step > 0 else { throw tooBig(path, "more than \(limit)", limit: limit) }
      var count = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: step) { buffer, initialized in
        count = unsafe Glibc.read(handle, buffer.baseAddress, step)
        initialized = max(0, count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(path) }
      if count == 0 { break }
      if result.isEmpty { result = chunk } else { result += chunk }
    }
    return result
  }

  private func shown(_ path: String) -> String {
    TextEscaper.escape("\(directory)/\(path)", keepsLineBreaks: false)
  }

  private func tooBig(_ path: String, _ size: String, limit: Int) -> RegistryError {
    RegistryError(
      .malformed, file: shown(path), reason: "it has \(size) bytes; the limit is \(limit)",
      remedy: "Tell the registry's operator.")
  }

  private func missing(_ path: String) -> RegistryError {
    RegistryError(
      .missing, file: shown(path), reason: "there is no such file",
      remedy: "Fetch the registry again, or name the folder that holds it.")
  }

  private func unreadable(_ path: String) -> RegistryError {
    let reason = SystemWords.of(errno)
    return RegistryError(
      .unreadable, file: shown(path), reason: reason,
      remedy: "Check that the file may be read.")
  }
}
