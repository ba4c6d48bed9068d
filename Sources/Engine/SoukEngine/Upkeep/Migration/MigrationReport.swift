package import SoukModel

/// A migration that was carried out: what was built, and what a comparison of every package found.
package struct MigrationReport: Hashable, Sendable {
  /// The value of `format` in the written report.
  package static let format = "souk-migration-v1"

  /// When it ended, seconds since 1970.
  package var madeAt: Int64
  /// The catalogue's generation.
  package var generation: Int64
  /// The packages of the catalogue.
  package var packages: Int
  /// The backup that was made first; nil where nothing had to be built, or where the interrupted
  /// run that this one goes on with had made it.
  package var backup: BackupReport?
  /// The indexes that were built.
  package var built: [Built]
  /// How many packages were compared field by field.
  package var compared: Int
  /// The packages that v2 does not give as v1 does; empty where nothing is lost.
  package var losses: [Loss]
  /// Whether `catalogue.indexes` was set to `all`.
  package var changedSetting: Bool
  /// How long everything took.
  package var milliseconds: Double
  /// Where the report and its signature were written; nil before that.
  package var signed: Signed?

  /// An index that was built.
  package struct Built: Hashable, Sendable {
    /// Its name in the catalogue.
    package var name: String
    /// How many packages an interrupted run had left done.
    package var resumedFrom: Int
    /// How long it took.
    package var milliseconds: Double
  }

  /// A package that differs.
  package struct Loss: Hashable, Sendable {
    /// The package.
    package var id: PackageID
    /// The fields that differ, as paths: `package.releases[0].license`; one word where v2 gives
    /// nothing or fails.
    package var fields: [String]
  }

  /// The written report.
  package struct Signed: Hashable, Sendable {
    /// The report.
    package var path: String
    /// Its signature in minisign's format.
    package var signature: String
    /// The number of the key that signed it.
    package var keyID: String
    /// The public key.
    package var publicKey: String
  }

  /// Whether v2 gives every package as v1 does.
  package var isLossless: Bool { losses.isEmpty && compared == packages }

  /// The report as it is written and signed: one JSON document.
  package var json: JSONValue {
    .object([
      "format": .string(Self.format),
      "souk": .string(SoukVersion.current),
      "made_at": .int(madeAt),
      "generation": .int(generation),
      "packages": .int(Int64(packages)),
      "backup": backup.map { .string($0.path) } ?? .null,
      "built": .array(
        built.map { index in
          .object([
            "index": .string(index.name), "resumed_from": .int(Int64(index.resumedFrom)),
            "took_ms": .double(index.milliseconds.rounded()),
          ])
        }),
      "compared": .int(Int64(compared)),
      "lossless": .bool(isLossless),
      "losses": .array(
        losses.map { loss in
          .object([
            "registry": .string(loss.id.registry.description), "name": .string(loss.id.name.raw),
            "fields": .array(loss.fields.map { .string($0) }),
          ])
        }),
      "setting_changed": .bool(changedSetting),
      "took_ms": .double(milliseconds.rounded()),
    ])
  }
}
