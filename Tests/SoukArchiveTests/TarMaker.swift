/// Writes tar and Debian archives byte by byte, as a foreign or a hostile tool would.
struct TarMaker {
  /// The archive so far, without its end marker.
  private var bytes: [UInt8] = []

  /// The archive with its end marker.
  var archive: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }

  /// Adds an entry.
  ///
  /// - Parameter type: `0` a file, `1` a hard link, `2` a symbolic link, `3` a character device,
  ///   `4` a block device, `5` a folder, `6` a pipe.
  mutating func add(
    _ path: [UInt8], type: Character = "0", content: [UInt8] = [], target: String = "",
    mode: Int = 0o644
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    header.replaceSubrange(0..<path.count, with: path)
    header.replaceSubrange(100..<107, with: Self.octal(mode, 7))
    header.replaceSubrange(124..<135, with: Self.octal(content.count, 11))
    header.replaceSubrange(136..<147, with: Self.octal(0, 11))
    header.replaceSubrange(148..<156, with: [UInt8](repeating: 0x20, count: 8))
    header[156] = type.asciiValue ?? 0
    header.replaceSubrange(157..<157 + target.utf8.count, with: target.utf8)
    header.replaceSubrange(257..<263, with: "ustar\0".utf8)
    header.replaceSubrange(263..<265, with: "00".utf8)
    let sum = header.reduce(0) { $0 + Int($1) }
    header.replaceSubrange(148..<156, with: Self.octal(sum, 6) + [0, 0x20])
    bytes += header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  /// Adds an entry whose name is text.
  mutating func add(
    _ path: String, type: Character = "0", content: [UInt8] = [], target: String = "",
    mode: Int = 0o644
  ) {
    add(Array(path.utf8), type: type, content: content, target: target, mode: mode)
  }

  /// A Debian package, or what its parts make of it.
  static func package(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    parts.reduce(into: Array("!<arch>\n".utf8)) { bytes, part in
      bytes += padded(part.name, 16) + padded("0", 12) + padded("0", 6) + padded("0", 6)
      bytes += padded("100644", 8) + padded("\(part.content.count)", 10) + [0x60, 0x0A]
      bytes += part.content + (part.content.count % 2 == 1 ? [0x0A] : [])
    }
  }

  private static func padded(_ text: String, _ count: Int) -> [UInt8] {
    Array(text.utf8) + [UInt8](repeating: 0x20, count: count - text.utf8.count)
  }

  private static func octal(_ value: Int, _ count: Int) -> [UInt8] {
    let digits = String(value, radix: 8)
    return Array((String(repeating: "0", count: count - digits.count) + digits).utf8)
  }
}
