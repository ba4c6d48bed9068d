package import SoukModel

/// The document that names the present index by serial, length and digest.
///
/// It is small and renewed often: its expiry is what makes a mirror that holds updates back show.
package struct HeadDocument: Hashable, Sendable {
  /// The registry's name.
  package var registry: RegistryName
  /// Counts up with each head.
  package var serial: Int64
  /// When it was made, seconds since 1970.
  package var createdAt: Int64
  /// Until when it may be used, seconds since 1970.
  package var expiresAt: Int64
  /// The present index's serial.
  package var indexSerial: Int64
  /// Its length in bytes.
  package var indexSize: Int64
  /// Its digest.
  package var indexSHA256: SHA256Digest

  /// Makes a head.
  package init(
    registry: RegistryName, serial: Int64, createdAt: Int64, expiresAt: Int64, indexSerial: Int64,
    indexSize: Int64, indexSHA256: SHA256Digest
  ) {
    self.registry = registry
    self.serial = serial
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.indexSerial = indexSerial
    self.indexSize = indexSize
    self.indexSHA256 = indexSHA256
  }

  /// Reads a head; fields that are not known are left alone.
  package init(parsing bytes: [UInt8]) throws(Finding) {
    let fields = try MetadataFields(parsing: bytes, as: .head)
    guard let index = fields.object["index"]?.objectValue else {
      throw fields.malformed("there is no object \"index\"")
    }
    guard let serial = index["serial"]?.numberValue?.int64,
      (0...MetadataFields.numberLimit).contains(serial),
      let size = index["size"]?.numberValue?.int64, size >= 0
    else { throw fields.malformed("\"serial\" or \"size\" of \"index\" is not a whole number") }
    guard size <= Int64(MetadataRole.index.byteLimit) else {
      throw Finding(
        .tooBig, "The head announces an index of \(size) bytes.",
        expected: "at most \(MetadataRole.index.byteLimit) bytes", found: "\(size) bytes")
    }
    guard let text = index["sha256"]?.stringValue, let digest = SHA256Digest(text) else {
      throw Finding(
        .digestMalformed, "The head's digest of the index is not 64 hexadecimal digits.",
        found: RegistryText(index["sha256"]?.stringValue ?? "").escapedPrefix(80))
    }
    self.init(
      registry: try fields.registry("registry"), serial: try fields.number("serial", atLeast: 0),
      createdAt: try fields.requiredTime("created"),
      expiresAt: try fields.requiredTime("expires"), indexSerial: serial, indexSize: size,
      indexSHA256: digest)
  }

  /// The document's bytes, the same for the same head.
  package var bytes: [UInt8] {
    let object: JSONObject = [
      "format": .string(MetadataRole.head.format), "registry": .string(registry.description),
      "serial": .int(serial), "created": .string(UTCTime.text(createdAt)),
      "expires": .string(UTCTime.text(expiresAt)),
      "index": .object([
        "serial": .int(indexSerial), "size": .int(indexSize),
        "sha256": .string(indexSHA256.description),
      ]),
    ]
    return Array((JSONWriter.pretty(.object(object), sortsKeys: false) + "\n").utf8)
  }
}
