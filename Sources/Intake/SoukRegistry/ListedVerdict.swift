package import SoukModel
import SoukTrust

/// The verdicts that reading an index alone can give: what is stated, and nothing hashed.
package enum ListedVerdict {
  /// What a stated checksum is worth before anything is hashed: listed, absent or malformed.
  package static func checksum(_ text: RegistryText?) -> ChecksumStatus {
    guard let text else { return .absent }
    return isSHA256(text) ? .listed : .malformed
  }

  /// Whether a text is 64 hexadecimal digits.
  package static func isSHA256(_ text: RegistryText) -> Bool {
    let digits = text.raw.utf8
    return digits.count == 64
      && digits.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
      }
  }

  /// The verdict on a release of a v1 marketplace, which signs nothing, with its steps.
  package static func unsignedMarketplace(_ release: Release) -> Verdict {
    Verdict(
      signature: .unsigned, checksum: checksum(release.checksum),
      steps: [
        VerificationStep(
          .archive, .notApplicable, "A v1 index describes a folder; there is no archive."),
        VerificationStep(.size, .notApplicable, "A v1 index states no size."),
        checksumStep(release, whenListed: "The folder's files were not hashed."),
        VerificationStep(.statement, .notApplicable, "A v1 index carries no signed statement."),
        VerificationStep(.key, .notApplicable, "No key is named."),
        VerificationStep(.signature, .notApplicable, "The release is not signed."),
        VerificationStep(.metadata, .notApplicable, "A v1 index is not signed."),
        VerificationStep(.contents, .skipped, "The folder's files were not looked at."),
      ])
  }

  /// The verdict on a package of a Debian index, whose own signature is not checked, with its steps.
  package static func debian(_ release: Release) -> Verdict {
    Verdict(
      signature: .indexNotChecked, checksum: checksum(release.checksum),
      steps: [
        VerificationStep(.archive, .skipped, "The .deb file is not on this machine."),
        VerificationStep(.size, .skipped, "There is no file to measure."),
        checksumStep(release, whenListed: "There is no file to hash."),
        VerificationStep(
          .statement, .notApplicable, "Debian signs the index, not each package."),
        VerificationStep(.key, .skipped, "The archive's keys were not looked at."),
        VerificationStep(.signature, .skipped, "The index's signature was not checked."),
        VerificationStep(
          .metadata, .skipped, "The release file's signature and dates were not checked."),
        VerificationStep(.contents, .skipped, "There is no file to look into."),
      ])
  }

  private static func checksumStep(
    _ release: Release, whenListed finding: RegistryText
  ) -> VerificationStep {
    switch checksum(release.checksum) {
    case .absent: VerificationStep(.checksum, .skipped, "The index states no checksum.")
    case .malformed:
      VerificationStep(
        .checksum,
        failure: VerificationFailure(
          Finding(
            .digestMalformed, "The stated checksum is not one.",
            expected: "64 hexadecimal digits", found: release.checksum?.raw)))
    default:
      VerificationStep(
        .checksum, .skipped, finding, expected: release.checksum)
    }
  }
}
