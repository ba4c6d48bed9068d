import SoukEngine
import SoukModel
import SoukTrust

/// One of the person's own keys as a program reads it.
enum KeyDocument {
  /// The members of a key.
  static func json(_ record: KeyRecord) -> JSONValue {
    .object([
      "name": .string(record.name),
      "path": .string(record.path),
      "public": .string(record.publicFile.key.description),
      "id": .string(record.publicFile.key.id),
      "ssh_fingerprint": .string(record.publicFile.sshFingerprint),
      "minisign_id": .string(MinisignSignature.name(of: record.publicFile.namingNumber)),
      "encrypted": record.isEncrypted.map { .bool($0) } ?? .null,
    ])
  }
}
