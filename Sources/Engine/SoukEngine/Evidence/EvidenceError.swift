import SoukArchive
import SoukModel

/// Why bytes are no bundle of evidence.
enum EvidenceError: Error, Hashable {
  /// There are more bytes than a bundle may have.
  case tooLarge(Int)
  /// The archive was refused: the first finding.
  case archive(ArchiveFinding)
  /// A file that must be there is not.
  case missing(String)
  /// The manifest is not what it should be, and why.
  case manifest(String)
  /// The manifest is of a format that this build does not read.
  case format(RegistryText)
  /// A file is not the one that the manifest lists.
  case changed(String)
}

extension ServiceError {
  /// The failure that a bundle which cannot be read is to a person.
  init(_ error: EvidenceError) {
    let reason =
      switch error {
      case .tooLarge(let count):
        "it has \(count) bytes; the limit is \(EvidenceLimits.bundle)"
      case .archive(let finding): "\(finding.code) \(finding)"
      case .missing(let path): "it has no \(path)"
      case .manifest(let reason): "\(EvidenceManifest.path): \(reason)"
      case .format(let found):
        "its format is “\(found.escapedPrefix(60))”; this souk reads "
          + EvidenceManifest.currentFormat
      case .changed(let path): "\(path) is not the file that the bundle was made with"
      }
    // What the archive's reader says is sentences already.
    let sentence = reason.hasSuffix(".") ? reason : reason + "."
    self.init(
      .malformed, "This is no bundle of evidence that souk can read: \(sentence)",
      remedy: "It must be as `souk evidence` saved it.")
  }
}
