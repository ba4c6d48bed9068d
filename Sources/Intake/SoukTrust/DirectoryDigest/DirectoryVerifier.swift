package import SoukModel

/// The verdict on a release of a v1 marketplace: unsigned, its folder compared with the digest.
///
/// Pure: the folder was read elsewhere.
package enum DirectoryVerifier {
  /// Compares a folder with the digest that the index states, and lists every step.
  ///
  /// - Complexity: linear in the content, times the orders that have to be tried.
  package static func verify(
    _ release: Release, content: DirectoryContent,
    limits: DirectoryDigest.Limits = DirectoryDigest.Limits()
  ) -> Verdict {
    let (checksum, step) = checksum(release, content, limits)
    return Verdict(
      signature: .unsigned, checksum: checksum,
      steps: [
        archive(content),
        VerificationStep(.size, .notApplicable, "A v1 index states no size."),
        step,
        VerificationStep(.statement, .notApplicable, "A v1 index carries no signed statement."),
        VerificationStep(.key, .notApplicable, "No key is named."),
        VerificationStep(.signature, .notApplicable, "The release is not signed."),
        VerificationStep(.metadata, .notApplicable, "A v1 index is not signed."),
        contents(content),
      ])
  }

  private static func archive(_ content: DirectoryContent) -> VerificationStep {
    switch content {
    case .tree(let tree):
      let (files, bytes) = tree.extent
      return VerificationStep(
        .archive, .passed, RegistryText("The folder is here: \(files) files, \(bytes) bytes."))
    case .notHere:
      return VerificationStep(.archive, .skipped, "The folder is not on this machine.")
    case .unreadable(let finding):
      guard finding.code.family != .archive else {
        return VerificationStep(.archive, .passed, "The folder is here.")
      }
      return failed(.archive, finding)
    }
  }

  private static func contents(_ content: DirectoryContent) -> VerificationStep {
    switch content {
    case .tree:
      VerificationStep(
        .contents, .passed, "Files and folders only: nothing leads out of the folder.")
    case .notHere: VerificationStep(.contents, .skipped, "There is no folder to look into.")
    case .unreadable(let finding):
      finding.code.family == .archive
        ? failed(.contents, finding)
        : VerificationStep(.contents, .skipped, "Not all of the folder could be looked at.")
    }
  }

  private static func checksum(
    _ release: Release, _ content: DirectoryContent, _ limits: DirectoryDigest.Limits
  ) -> (ChecksumStatus, VerificationStep) {
    guard let stated = release.checksum else {
      return (.absent, VerificationStep(.checksum, .skipped, "The index states no checksum."))
    }
    guard let published = SHA256Digest(stated.raw) else {
      return (
        .malformed,
        failed(
          .checksum,
          Finding(
            .digestMalformed, "The stated checksum is not one.",
            expected: "64 hexadecimal digits", found: stated.raw))
      )
    }
    switch content {
    case .tree(let tree):
      return judge(tree, published, limits)
    case .notHere:
      return (
        .listed,
        VerificationStep(
          .checksum, .skipped, "The index states a digest; the folder to compare is not here.",
          expected: stated)
      )
    case .unreadable:
      return (
        .notFetched,
        VerificationStep(
          .checksum, .skipped, "Nothing was hashed: not all of the folder could be read.",
          expected: stated)
      )
    }
  }

  private static func judge(
    _ tree: FolderTree, _ published: SHA256Digest, _ limits: DirectoryDigest.Limits
  ) -> (ChecksumStatus, VerificationStep) {
    let expected = RegistryText("\(published)")
    switch DirectoryDigest.compare(tree, with: published, limits: limits) {
    case .canonical:
      return (
        .verified,
        VerificationStep(
          .checksum, .passed, "The folder's digest is the published one.", expected: expected,
          found: expected)
      )
    case .reordered(let order, let tried, let canonical):
      let shown = order.prefix(40).map { $0.escapedPrefix(80) }.joined(separator: ", ")
      let more = order.count > 40 ? " and \(order.count - 40) more" : ""
      return (
        .verifiedNoncanonical,
        VerificationStep(
          .checksum, .passed,
          RegistryText(
            "The content is intact. The digest was taken over the folders in the order \(shown)"
              + "\(more), found as number \(tried); over the sorted folders it is \(canonical). "
              + "Publish that one, which everybody can reproduce."),
          expected: expected, found: RegistryText("\(canonical)"))
      )
    case .different(let tried, let canonical):
      return (
        .mismatch,
        failed(
          .checksum,
          DirectoryTrials.cause(
            tree, published: published, canonical: canonical, tried: tried, limits: limits))
      )
    case .undetermined(let tried, let possible):
      let all = possible.map { "\($0)" } ?? "more than can be counted"
      return (
        .undetermined,
        VerificationStep(
          .checksum, .skipped,
          RegistryText(
            "Not decided: \(tried) orders of the folders were tried, of \(all). None of them gives "
              + "the digest."), expected: expected)
      )
    }
  }

  private static func failed(
    _ rung: VerificationStep.Rung, _ finding: Finding
  ) -> VerificationStep {
    VerificationStep(rung, failure: VerificationFailure(finding))
  }
}
