import Glibc
import SoukCLI
import SoukModel

/// A file that takes a tape while the session runs: what was written stays after a kill.
///
/// Only the person who records may read it: it holds what they typed.
final class TapeFile: Sendable {
  private let descriptor: Int32

  /// Opens the file, empty.
  init(_ path: String) throws(CommandFailure) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ScreenWording.noTape(RegistryText(path).escaped) }
  }

  deinit { close(descriptor) }

  /// Writes bytes at the end; a full disk ends the tape, not the session.
  func append(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(
          descriptor, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      if written > 0 {
        start += written
      } else if written == 0 || errno != EINTR {
        return
      }
    }
  }
}
