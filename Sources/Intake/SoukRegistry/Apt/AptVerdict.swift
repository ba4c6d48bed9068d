import SoukModel
import SoukTrust

/// The verdict on a package of a Debian list: the chain from the archive's key to its checksum.
enum AptVerdict {
  /// The verdict where a list names the release.
  static func make(_ release: Release, _ standing: AptStanding) -> Verdict {
    var verdict = ListedVerdict.debian(release)
    verdict.signature = standing.status
    guard !standing.path.isEmpty else { return verdict }
    set(
      &verdict, .statement,
      VerificationStep(
        .statement, .passed,
        RegistryText("The list \(standing.path) of \(standing.suite) names this very version."),
        expected: release.checksum, found: release.checksum))
    if let signer = standing.signer {
      set(
        &verdict, .key,
        VerificationStep(.key, .passed, RegistryText("The archive's key \(signer) is trusted.")))
      set(
        &verdict, .signature,
        VerificationStep(
          .signature, .passed,
          RegistryText("The release file's signature holds; it vouches for the list.")))
    }
    let date = standing.date.map { " of \(UTCTime.text($0))" } ?? ""
    let notes = standing.warnings.map {
      " \($0.observation.escapedPrefix(200)) [\($0.code.rawValue)]"
    }
    set(
      &verdict, .metadata,
      VerificationStep(
        .metadata, .passed,
        RegistryText(
          "The list, unpacked, is the one that the release file\(date) promises."
            + notes.joined())))
    for finding in standing.failures { fail(&verdict, finding) }
    return verdict
  }

  /// The verdict where no list on this machine names the release any more.
  static func unlisted(_ release: Release) -> Verdict {
    var verdict = ListedVerdict.debian(release)
    fail(
      &verdict,
      Finding(
        .fileNotListed, "No package list on this machine names this version with this checksum.",
        remedy: "Run `souk registry refresh apt`: the lists have changed since the last time."))
    return verdict
  }

  /// The verdict where the lists, or what was seen of them, are there and cannot be used.
  static func unusable(_ release: Release, _ error: any Error) -> Verdict {
    var verdict = ListedVerdict.debian(release)
    let known = error as? RegistryError
    fail(
      &verdict,
      Finding(
        known?.code ?? .fileUnreadable,
        "The package lists cannot be used: \(known?.reason ?? "\(error)").",
        remedy: known?.remedy ?? "Run `sudo apt-get update`, then verify again."))
    return verdict
  }

  private static func set(
    _ verdict: inout Verdict, _ rung: VerificationStep.Rung, _ step: VerificationStep
  ) {
    guard let place = verdict.steps.firstIndex(where: { $0.rung == rung }) else { return }
    verdict.steps[place] = step
  }

  /// Puts a failure on the rung that it belongs to, below those that are there.
  private static func fail(_ verdict: inout Verdict, _ finding: Finding) {
    let rung: VerificationStep.Rung =
      switch finding.code {
      case .signatureMissing: .signature
      case let code where code.family == .openPGP: code.step
      // Everything else speaks against the lists as a whole.
      default: .metadata
      }
    guard let place = verdict.steps.firstIndex(where: { $0.rung == rung }) else { return }
    let failure = VerificationFailure(finding)
    if verdict.steps[place].outcome == .failed {
      verdict.steps[place].failures.append(failure)
    } else {
      verdict.steps[place] = VerificationStep(rung, failure: failure)
    }
  }
}
