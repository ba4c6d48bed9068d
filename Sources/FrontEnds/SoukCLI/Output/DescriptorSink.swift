import Glibc

/// An output on a file descriptor of the process.
///
/// The program ignores SIGPIPE, so a reader that left shows as ``OutputError/closed``.
package struct DescriptorSink: TextSink {
  private let descriptor: Int32

  /// Standard output.
  package static let standardOutput = DescriptorSink(1)
  /// Standard error.
  package static let standardError = DescriptorSink(2)

  /// Makes an output on a descriptor that somebody else opens and closes.
  package init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  package func write(_ text: String) throws(OutputError) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { all in
        unsafe Glibc.write(descriptor, all.baseAddress.map { unsafe $0 + start }, all.count - start)
      }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        throw .closed
      } else if errno != EINTR {
        throw .refused(errno)
      }
    }
  }
}
