import SoukArchive
import SoukModel
import SoukTrust

extension Bench {
  /// Runs the ladder over a signed archive of 1 MB: with its listing made before, and with the
  /// listing as part of it.
  func ladder() throws(BenchFailure) {
    let subject = try BenchRelease(seed: command.seed, bytes: 1_000_000)
    var evidence = subject.evidence
    evidence.listing = ArchiveUnpacker.listing(of: subject.archive)
    var prepared = Samples()
    var whole = Samples()
    for _ in 0..<100 {
      try Self.require(prepared.time { subject.verify(evidence) }.isVerified)
      let verdict = whole.time {
        var fresh = subject.evidence
        fresh.listing = ArchiveUnpacker.listing(of: subject.archive)
        return subject.verify(fresh)
      }
      try Self.require(verdict.isVerified)
    }
    report.row("ladder", "-", prepared)
    report.row("ladder-listing-too", "-", whole)
  }

  /// Explains a signature that fits neither its statement nor any of 100 known keys.
  func diagnoseKeys() throws(BenchFailure) {
    let subject = try BenchRelease(seed: command.seed, bytes: 4_096, keys: 100)
    var evidence = subject.evidence
    guard let text = evidence.release.statement else { return }
    // One digit of the version: every trial fails, so that all of them are made.
    evidence.release.statement = RegistryText(text.raw.replacing("1.0.0", with: "1.0.1"))
    evidence.release.version = "1.0.1"
    var samples = Samples()
    for _ in 0..<30 {
      let verdict = samples.time { subject.verify(evidence) }
      try Self.require(verdict.firstFailure?.code == FailureCode.signatureCauseUnknown.rawValue)
    }
    report.row("diagnose-keys", "-", samples)
  }

  private static func require(_ holds: Bool) throws(BenchFailure) {
    guard holds else {
      throw BenchFailure("The verdict is another than it must be; the figures would mean nothing.")
    }
  }
}
