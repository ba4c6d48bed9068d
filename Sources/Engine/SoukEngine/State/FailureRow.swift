import Foundation
import GRDB
import SoukModel

/// A failing release as a row of the state database.
///
/// Text from a registry is stored as bytes, because it may hold NUL.
enum FailureRow {
  /// The columns, in the order in which rows are read and written.
  static let columns = """
    registry, name, version, code, cause, signature, checksum, key_id, published, first_seen, \
    last_seen, note, handled
    """

  /// The table.
  static let schema = """
    CREATE TABLE IF NOT EXISTS failure(
      registry TEXT NOT NULL,
      name BLOB NOT NULL,
      version BLOB NOT NULL,
      code TEXT NOT NULL,
      cause BLOB NOT NULL,
      signature TEXT NOT NULL,
      checksum TEXT NOT NULL,
      key_id BLOB,
      published INTEGER,
      first_seen INTEGER NOT NULL,
      last_seen INTEGER NOT NULL,
      note BLOB NOT NULL,
      handled INTEGER NOT NULL,
      PRIMARY KEY(registry, name, version)
    ) WITHOUT ROWID;

    """

  /// The values of the primary key.
  static func key(_ id: FailureRecord.ID) -> StatementArguments {
    [id.package.registry.description, bytes(id.package.name), bytes(id.version)]
  }

  /// The values of all columns.
  static func arguments(_ record: FailureRecord) -> StatementArguments {
    key(record.id) + [
      record.code, bytes(record.cause), record.signature.rawValue, record.checksum.rawValue,
      record.keyID.map(bytes), record.publishedAt, record.firstSeen, record.lastSeen,
      bytes(record.note), record.isHandled,
    ]
  }

  /// Reads a row; nil for one that no souk wrote.
  static func record(_ row: Row) -> FailureRecord? {
    guard let registry = RegistryName(text(row[0]).raw),
      let signature = SignatureStatus(rawValue: row[5]),
      let checksum = ChecksumStatus(rawValue: row[6])
    else { return nil }
    let key: Data? = row[7]
    return FailureRecord(
      id: FailureRecord.ID(PackageID(registry, text(row[1])), text(row[2])), code: row[3],
      cause: text(row[4]), signature: signature, checksum: checksum, keyID: key.map(text),
      publishedAt: row[8], firstSeen: row[9], lastSeen: row[10], note: text(row[11]),
      isHandled: row[12])
  }

  private static func bytes(_ text: RegistryText) -> Data { Data(text.raw.utf8) }

  private static func text(_ bytes: Data) -> RegistryText {
    RegistryText(String(decoding: bytes, as: UTF8.self))
  }
}
