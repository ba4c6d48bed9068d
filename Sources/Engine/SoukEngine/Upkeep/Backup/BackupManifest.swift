import SoukModel
import SoukTrust

/// What a backup says of itself: its last file, so that one that was cut off has none.
struct BackupManifest: Hashable, Sendable {
  /// The value of `format` in backups that this build writes and reads.
  static let format = "souk-backup-v1"
  /// Its name in the archive.
  static let name = "MANIFEST.json"

  /// When it was made, seconds since 1970.
  var madeAt: Int64
  /// The version of souk that made it.
  var souk: String
  /// What the catalogue holds.
  var catalogue: CatalogueFacts
  /// The other files, in the order of the archive.
  var files: [File]

  /// One file of a backup.
  struct File: Hashable, Sendable {
    /// Its name in the archive.
    var name: String
    /// Its length in bytes.
    var size: Int64
    /// Its SHA-256.
    var digest: SHA256Digest
  }

  /// The text of the file.
  var text: String {
    let files = files.map { file in
      JSONValue.object([
        "path": .string(file.name), "size": .int(file.size), "sha256": .string("\(file.digest)"),
      ])
    }
    var indexes = JSONObject()
    for (name, generation) in catalogue.indexes { indexes[name] = .int(generation) }
    return JSONWriter.pretty(
      .object([
        "format": .string(Self.format),
        "made_at": .int(madeAt),
        "souk": .string(souk),
        "catalogue": .object([
          "schema": .int(Int64(catalogue.schema)), "generation": .int(catalogue.generation),
          "packages": .int(Int64(catalogue.packages)), "indexes": .object(indexes),
        ]),
        "files": .array(files),
      ])) + "\n"
  }

  /// Reads the text; nil where it is something else.
  init?(parsing bytes: [UInt8]) {
    guard let object = (try? JSONReader.parse(bytes))?.objectValue,
      object["format"]?.stringValue == Self.format,
      let madeAt = object["made_at"]?.numberValue?.int64,
      let souk = object["souk"]?.stringValue,
      let catalogue = object["catalogue"]?.objectValue,
      let schema = catalogue["schema"]?.numberValue?.int64,
      let generation = catalogue["generation"]?.numberValue?.int64,
      let packages = catalogue["packages"]?.numberValue?.int64,
      let indexes = catalogue["indexes"]?.objectValue,
      let list = object["files"]?.arrayValue
    else { return nil }
    var files: [File] = []
    for value in list {
      guard let file = value.objectValue, let name = file["path"]?.stringValue,
        let size = file["size"]?.numberValue?.int64,
        let digest = file["sha256"]?.stringValue.flatMap({ SHA256Digest($0) })
      else { return nil }
      files.append(File(name: name, size: size, digest: digest))
    }
    var known: [String: Int64] = [:]
    for member in indexes.members { known[member.key] = member.value.numberValue?.int64 }
    self.init(
      madeAt: madeAt, souk: souk,
      catalogue: CatalogueFacts(
        schema: Int(clamping: schema), generation: generation, packages: Int(clamping: packages),
        indexes: known),
      files: files)
  }

  /// Makes a manifest.
  init(madeAt: Int64, souk: String, catalogue: CatalogueFacts, files: [File]) {
    self.madeAt = madeAt
    self.souk = souk
    self.catalogue = catalogue
    self.files = files
  }
}
