/// Writes tar archives that no packer would write, byte by byte.
enum RawTar {
  /// One entry: its name, its kind (`0` file, `2` symbolic link, `5` folder), link and content.
  struct Entry {
    var name: String
    var kind: UInt8 = 0x30
    var link = ""
    var content: [UInt8] = []
  }

  static func archive(_ entries: [Entry]) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += header(entry)
      bytes += entry.content
      bytes += [UInt8](repeating: 0, count: (512 - entry.content.count % 512) % 512)
    }
    return bytes + [UInt8](repeating: 0, count: 1_024)
  }

  private static func header(_ entry: Entry) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int, _ limit: Int) {
      for (index, byte) in text.utf8.prefix(limit).enumerated() { block[offset + index] = byte }
    }
    func octal(_ value: Int, _ digits: Int) -> String {
      let text = String(value, radix: 8)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    put(entry.name, at: 0, 100)
    put(octal(0o644, 7), at: 100, 7)
    put(octal(0, 7), at: 108, 7)
    put(octal(0, 7), at: 116, 7)
    put(octal(entry.content.count, 11), at: 124, 11)
    put(octal(0, 11), at: 136, 11)
    block[156] = entry.kind
    put(entry.link, at: 157, 100)
    put("ustar", at: 257, 5)
    put("00", at: 263, 2)
    for index in 148..<156 { block[index] = 0x20 }
    put(octal(block.reduce(0) { $0 + Int($1) }, 6) + "\0", at: 148, 7)
    return block
  }
}
