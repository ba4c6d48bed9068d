import SoukModel

/// What `evidence.json` of a bundle says: the subject, the inputs of the ladder, and its outcome.
struct EvidenceManifest: Codable {
  /// The value of ``format`` in bundles that this build writes and reads.
  static let currentFormat = "souk-evidence-v1"
  /// Its path inside the bundle.
  static let path = "evidence.json"

  /// Which format it is.
  var format: String
  /// The clock of the machine that made it, seconds since 1970.
  var clock: Int64
  /// The programs and the system that made it, by name.
  var versions: [String: RegistryText]
  /// The package, as the machine knew it.
  var package: PackageID
  /// What the ladder ran over.
  var inputs: EvidenceInputs
  /// What the ladder found.
  var verdict: Verdict
  /// The commands of public tools that show the same.
  var commands: [EvidenceCommand]
  /// What was left out, in one sentence each.
  var notices: [RegistryText]
  /// The other files of the bundle.
  var files: [File]

  /// One file of the bundle.
  struct File: Codable, Hashable {
    /// Its path.
    var path: String
    /// Its length in bytes.
    var size: Int
    /// Its SHA-256.
    var sha256: String
  }
}
