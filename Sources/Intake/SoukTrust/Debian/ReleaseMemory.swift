package import SoukModel

/// What is kept of a release file between two refreshes, so that the next one can be compared.
package struct ReleaseMemory: Hashable, Sendable {
  /// The file's date, seconds since 1970.
  package var date: Int64
  /// The SHA-256 of its signed text.
  package var digest: SHA256Digest
  /// Who made it.
  package var origin: RegistryText?
  /// The suite's name.
  package var codename: RegistryText?
  /// When this machine saw it, seconds since 1970.
  package var seenAt: Int64

  /// Makes a memory.
  package init(
    date: Int64, digest: SHA256Digest, origin: RegistryText?, codename: RegistryText?,
    seenAt: Int64
  ) {
    self.date = date
    self.digest = digest
    self.origin = origin
    self.codename = codename
    self.seenAt = seenAt
  }

  /// Reads what ``json`` wrote; nil for anything else, a time outside the years that can be written
  /// among it.
  package init?(_ value: JSONValue) {
    guard let object = value.objectValue, let date = object["date"]?.numberValue?.int64,
      let seenAt = object["seen_at"]?.numberValue?.int64,
      let digest = object["sha256"]?.stringValue.flatMap({ SHA256Digest($0) }),
      (0...UTCTime.last).contains(date), (0...UTCTime.last).contains(seenAt)
    else { return nil }
    self.init(
      date: date, digest: digest, origin: object["origin"]?.stringValue.map { RegistryText($0) },
      codename: object["codename"]?.stringValue.map { RegistryText($0) }, seenAt: seenAt)
  }

  /// The memory as JSON.
  package var json: JSONValue {
    .object([
      "date": .int(date), "seen_at": .int(seenAt), "sha256": .string("\(digest)"),
      "origin": origin.map { .string($0.raw) } ?? .null,
      "codename": codename.map { .string($0.raw) } ?? .null,
    ])
  }
}
