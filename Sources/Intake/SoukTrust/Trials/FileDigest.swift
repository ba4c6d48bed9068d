/// The digests of a content that people publish, by their names in facts.
enum FileDigest {
  /// SHA-1 and MD5 are written here, not in libsodium, and slow: only content up to this length.
  static let slowLimit = 8 << 20

  /// Every digest, the ones that should be used first.
  ///
  /// - Complexity: some eight passes over the content.
  static func all(of content: [UInt8]) -> [(name: String, digest: [UInt8])] {
    var all: [(name: String, digest: [UInt8])] = [
      ("sha256", SHA256Digest(of: content).bytes), ("sha512", SHA512.digest(content)),
      ("blake2b", Blake2b.digest(content, count: 64)),
      ("blake2b-256", Blake2b.digest(content, count: 32)), ("sha384", SHA384.digest(content)),
      ("sha224", SHA224.digest(content)),
    ]
    if content.count <= slowLimit {
      all.append(("sha1", SHA1.digest(content)))
      all.append(("md5", MD5.digest(content)))
    }
    return all
  }

  /// The names of the algorithms whose digests have so many bytes, SHA-256's own excepted.
  static func names(length: Int) -> [String] {
    switch length {
    case 4: ["crc32"]
    case 16: ["md5"]
    case 20: ["sha1"]
    case 28: ["sha224"]
    case 32: ["blake2b-256"]
    case 48: ["sha384"]
    case 64: ["sha512", "blake2b"]
    default: []
    }
  }

  /// The digest of a content by an algorithm's name; nil for an unknown name or a content that is
  /// too long for a slow one.
  static func digest(_ name: String, of content: [UInt8]) -> [UInt8]? {
    switch name {
    case "sha256": SHA256Digest(of: content).bytes
    case "sha512": SHA512.digest(content)
    case "sha384": SHA384.digest(content)
    case "sha224": SHA224.digest(content)
    case "blake2b": Blake2b.digest(content, count: 64)
    case "blake2b-256": Blake2b.digest(content, count: 32)
    case "sha1" where content.count <= slowLimit: SHA1.digest(content)
    case "md5" where content.count <= slowLimit: MD5.digest(content)
    case "crc32" where content.count <= slowLimit: crc32(content)
    default: nil
    }
  }

  /// The algorithm in the words of people: `sha1` → `SHA-1`.
  static func title(_ name: String) -> String {
    switch name {
    case "md5": "MD5"
    case "crc32": "CRC-32"
    case "blake2b": "BLAKE2b"
    case "blake2b-256": "BLAKE2b-256"
    default: name.hasPrefix("sha") ? "SHA-" + name.dropFirst(3) : name
    }
  }

  private static func crc32(_ content: [UInt8]) -> [UInt8] {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in content {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
    }
    value = ~value
    return (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * $0)) }
  }
}
