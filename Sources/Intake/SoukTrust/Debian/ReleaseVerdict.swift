import SoukModel

/// What came of a release file: its signatures, its dates, and what it says where that may be
/// believed.
package struct ReleaseVerdict: Sendable {
  /// Everything that was found, the signatures before the dates.
  package private(set) var diagnosis: Diagnosis
  /// One line for each signature; empty where the message could not be read.
  package private(set) var lines: [IssuerLine] = []
  /// What the file says; nil unless a signature holds.
  package private(set) var release: DebianRelease?
  /// What is to be kept for the next time; nil unless the file is accepted.
  package private(set) var memory: ReleaseMemory?

  /// The signature that counts; nil where none does.
  package var signer: IssuerLine? { lines.first(where: \.isGood) }

  /// Judges a release file.
  ///
  /// - Parameters:
  ///   - bytes: the file, an OpenPGP cleartext message.
  ///   - keyring: the keys that may sign it.
  ///   - policy: what is asked of its dates and names.
  ///   - previous: what was kept of the last one; nil for the first time.
  ///   - now: seconds since 1970.
  /// - Complexity: linear in the file; one hash of its text for each signature.
  package init(
    of bytes: [UInt8], keyring: PGPKeyring, policy: ReleasePolicy = ReleasePolicy(),
    previous: ReleaseMemory? = nil, now: Int64
  ) {
    diagnosis = Diagnosis()
    do throws(Finding) {
      let message = try SignedMessage(bytes, keyring: keyring, now: now)
      lines = message.lines
      note(message)
      guard message.goodLine != nil else { return }
      let release = try DebianRelease(message.text)
      self.release = release
      let check = ReleaseFreshness(policy: policy, previous: previous, now: now)
      let digest = SHA256Digest(of: message.text)
      for finding in check.findings(release, digest: digest) { diagnosis.add(finding) }
      guard diagnosis.outcome != .reject, let date = release.date else { return }
      memory = ReleaseMemory(
        date: date, digest: digest, origin: release.origin, codename: release.codename,
        seenAt: now)
    } catch {
      diagnosis.add(error)
    }
  }

  /// The verdict on a release file that is there and cannot be looked at.
  package init(refusing finding: Finding) {
    diagnosis = Diagnosis(findings: [finding])
  }

  /// Takes over what the signatures gave: one that holds is enough, and where none does the most
  /// telling reason comes first.
  private mutating func note(_ message: SignedMessage) {
    if !lines.isEmpty {
      diagnosis.facts["signatures"] = .list(lines.map { .text($0.words) })
    }
    if let signer {
      diagnosis.facts["signed_by"] = .text(signer.keyID)
    } else {
      let failures = lines.enumerated().compactMap { place, line in
        line.failure.map { (place, $0) }
      }
      let sorted = failures.sorted { left, right in
        let (a, b) = (Self.rank(left.1.code), Self.rank(right.1.code))
        return a == b ? left.0 < right.0 : a < b
      }
      for (_, finding) in sorted { diagnosis.add(finding) }
    }
    if let finding = message.armorFinding { diagnosis.add(finding) }
  }

  /// Reasons about a known key tell more than the news that another is not known.
  private static func rank(_ code: FailureCode) -> Int {
    switch code {
    case .issuerUnknown: 2
    case .pgpAlgorithm: 1
    default: 0
    }
  }
}
