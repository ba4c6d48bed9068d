extension Armor {
  /// A block with this label around the bytes, its lines `columns` characters long.
  ///
  /// Intermediate characters are wiped, because the bytes may be a private key.
  static func written(_ label: String, _ bytes: [UInt8], columns: Int) -> [UInt8] {
    var characters = Base64.encoded(bytes)
    defer { SecretBytes.wipe(&characters) }
    var result: [UInt8] = []
    result.reserveCapacity(
      characters.count + characters.count / columns + 2 * label.utf8.count + 64)
    result += "-----BEGIN \(label)-----\n".utf8
    for start in stride(from: 0, to: characters.count, by: columns) {
      result += characters[start..<min(start + columns, characters.count)]
      result.append(0x0A)
    }
    result += "-----END \(label)-----\n".utf8
    return result
  }
}
