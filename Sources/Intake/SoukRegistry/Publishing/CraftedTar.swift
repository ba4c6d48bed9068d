/// A tar archive written entry by entry, as no honest packer would write it.
struct CraftedTar {
  /// The archive so far, without its end marker.
  private var bytes: [UInt8] = []

  /// The archive with its end marker.
  var archive: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }

  /// Adds an entry (POSIX ustar).
  ///
  /// - Parameters:
  ///   - path: at most 100 bytes; what exceeds them is left out.
  ///   - type: `0` a file, `1` a hard link, `2` a symbolic link, `3` a character device.
  mutating func add(
    _ path: String, type: Unicode.Scalar = "0", content: [UInt8] = [], target: String = "",
    mode: Int = 0o644
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: [UInt8], at place: Int, limit: Int) {
      for (index, byte) in text.prefix(limit).enumerated() { header[place + index] = byte }
    }
    put(Array(path.utf8), at: 0, limit: 100)
    put(Self.octal(mode, 7), at: 100, limit: 7)
    put(Self.octal(0, 7), at: 108, limit: 7)
    put(Self.octal(0, 7), at: 116, limit: 7)
    put(Self.octal(content.count, 11), at: 124, limit: 11)
    put(Self.octal(0, 11), at: 136, limit: 11)
    put([UInt8](repeating: 0x20, count: 8), at: 148, limit: 8)
    put([UInt8(truncatingIfNeeded: type.value)], at: 156, limit: 1)
    put(Array(target.utf8), at: 157, limit: 100)
    put(Array("ustar\u{0}00".utf8), at: 257, limit: 8)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(Self.octal(sum, 6) + [0, 0x20], at: 148, limit: 8)
    bytes += header + content
    bytes += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  private static func octal(_ value: Int, _ count: Int) -> [UInt8] {
    let digits = String(value, radix: 8)
    return Array((String(repeating: "0", count: max(0, count - digits.count)) + digits).utf8)
  }
}
