import Glibc
import SoukCLI
import SoukModel

/// Whole files, standard input among them.
enum InputText {
  /// More than this is not a file of queries.
  private static let limit = 256 << 20

  /// Reads a file, or standard input for `-`; bytes that are not UTF-8 become U+FFFD.
  static func read(_ path: String) throws(CommandFailure) -> String {
    String(decoding: try bytes(path, limit: limit), as: UTF8.self)
  }

  /// Reads a file, or standard input for `-`, of at most `limit` bytes.
  static func bytes(_ path: String, limit: Int) throws(CommandFailure) -> [UInt8] {
    let isInput = path == "-"
    let descriptor = isInput ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { if !isInput { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { all in
        unsafe Glibc.read(descriptor, all.baseAddress, all.count)
      }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path, errno)
      }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw CommandFailure(
          .malformed, code: "malformed",
          "“\(shown(path))” holds more than \(limit >> 20) MiB.", remedy: "Give a smaller file.")
      }
    }
    return bytes
  }

  private static func failure(_ path: String, _ number: Int32) -> CommandFailure {
    CommandFailure(
      .io, code: "io", "“\(shown(path))” cannot be read: \(SystemWords.of(number)).",
      remedy: "Give a file that is there and that you may read, or - for standard input.")
  }

  private static func shown(_ path: String) -> String {
    path == "-" ? "standard input" : RegistryText(path).escaped
  }
}
