import SoukArchive
import SoukTrust

/// The archives of lab releases whose content is what is wrong with them.
enum CraftedArchive {
  /// The bytes that are signed for a flaw; nil where an ordinary archive is.
  static func bytes(for flaw: ReleaseFlaw?) throws(ArchiveError) -> [UInt8]? {
    switch flaw {
    case .notAnArchive: Array("This file is signed and is not an archive.\n".utf8)
    case .textArchive: Array("This file is signed.\nIt has lines.\nThree of them.\n".utf8)
    case .damagedArchive: try cut()
    case .hole: noise(6144)
    case .debLayout: debianPackage()
    case .climbingPath, .absolutePath, .escapingLink, .hardLink, .device, .dangerousMode,
      .twinNames, .unsafeName:
      crafted(flaw)
    case .bomb:
      try ArchivePacker.pack(["zeros": [UInt8](repeating: 0, count: 4 << 20)], as: .tarGzip)
    default: nil
    }
  }

  private static func crafted(_ flaw: ReleaseFlaw?) -> [UInt8] {
    var tar = CraftedTar()
    tar.add("README.txt", content: Array("The entry below is what is wrong.\n".utf8))
    let content = Array("x\n".utf8)
    switch flaw {
    case .climbingPath: tar.add("../outside.txt", content: content)
    case .absolutePath: tar.add("/etc/souk-lab", content: content)
    case .escapingLink:
      tar.add("door", type: "2", target: "/etc")
      tar.add("door/souk-lab", content: content)
    case .hardLink: tar.add("copy", type: "1", target: "../../etc/shadow")
    case .device: tar.add("zero", type: "3")
    case .dangerousMode: tar.add("program", content: content, mode: 0o4755)
    case .twinNames: tar.add("readme.TXT", content: content)
    case .unsafeName: tar.add("red\u{1B}[31m.txt", content: content)
    default: break
    }
    return tar.archive
  }

  /// An archive whose end is missing, as its publisher packed it.
  private static func cut() throws(ArchiveError) -> [UInt8] {
    let whole = try ArchivePacker.pack(["README.txt": noise(600)], as: .tarGzip)
    return Array(whole.prefix(400))
  }

  /// A package (deb(5)) whose data stand before its control part.
  private static func debianPackage() -> [UInt8] {
    var tar = CraftedTar()
    tar.add("./README.txt", content: Array("Parts out of order.\n".utf8))
    let parts: [(String, [UInt8])] = [
      ("debian-binary", Array("2.0\n".utf8)), ("data.tar", tar.archive),
      ("control.tar", tar.archive),
    ]
    func padded(_ text: String, _ count: Int) -> [UInt8] {
      Array(text.utf8) + [UInt8](repeating: 0x20, count: max(0, count - text.utf8.count))
    }
    return parts.reduce(into: Array("!<arch>\n".utf8)) { bytes, part in
      bytes += padded(part.0, 16) + padded("0", 12) + padded("0", 6) + padded("0", 6)
      bytes += padded("100644", 8) + padded("\(part.1.count)", 10) + [0x60, 0x0A] + part.1
    }
  }

  /// Bytes that nothing packs, the same each time.
  private static func noise(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = 0
    while bytes.count < count {
      bytes += SHA256Digest(of: Array("souk lab noise \(block)".utf8)).bytes
      block += 1
    }
    return Array(bytes.prefix(count))
  }
}
