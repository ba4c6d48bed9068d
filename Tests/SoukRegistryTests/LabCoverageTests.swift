import SoukModel
import SoukRegistry
import SoukTrust
import Testing

/// That the signature lab shows every code which a release can raise, and why it lacks the others.
@Suite struct LabCoverageTests {
  /// The codes that no release raises as its main cause, by what raises them instead.
  private static let elsewhere: [String: Set<FailureCode>] = [
    "signing and key files: a release is verified with public keys only": [
      .publicKeyForSigning, .privateKeyEncrypted, .keyHalvesDiffer,
    ],
    "minisign files: statements have no trusted comment": [.commentSignatureBad],
    "K14 comes first: a key with a torsion part is refused before its signatures": [
      .cofactoredOnly
    ],
    "the registry's head, root and index, or what was seen of them before": [
      .thresholdNotMet, .sameKeyTwice, .rotationBroken, .publisherKeyChanged, .metadataExpired,
      .metadataFromFuture, .rollback, .equivocation, .wrongMetadataRole, .ambiguousJSON,
      .fastForward, .signingDropped, .indexOutOfStep,
    ],
    "this machine: its trust store, its rules, its clock, its network, its disk": [
      .trustStoreDamaged, .checksOverridden, .clockDoubtful, .networkFailed, .writeFailed,
      .fileChangedWhileReading, .packageDowngrade,
    ],
    "a warning: the release stays verified and the bit is taken off (lab-dangerous-mode)": [
      .dangerousMode
    ],
    "archives compared with a list of their files, which a signed index does not have": [
      .contentsDiffer
    ],
    "release files of Debian": [
      .cleartextUnclean, .armorChecksum, .pgpAlgorithm, .issuerUnknown, .signedTextChanged,
      .pgpSignatureDamaged, .pgpKeyNotInForce, .pgpSignatureTime, .mpiMalformed, .fileNotListed,
      .noValidUntil, .suiteChanged, .wrongSignatureClass,
    ],
    "a bug in souk: two of its checks disagree": [.verdictsDiffer],
  ]

  @Test("the step that a code's page names is the one at which a release shows it")
  func steps() throws {
    let source = SignedFixture.source(try SignedFixture.product())
    var compared = 0
    for entry in try Reading(source).entries {
      let step = entry.verdict.steps.first { $0.outcome == .failed }
      guard let step, let code = step.code.flatMap(FailureCode.init(rawValue:)) else { continue }
      #expect(
        step.rung == code.step || step.rung == code.otherStep,
        "\(code.rawValue) at \(step.rung) of \(entry.package.id.name)")
      compared += 1
    }
    #expect(compared > 60)
  }

  @Test func everyCodeIsShownOrRaisedElsewhere() {
    let shown = Set(
      ReleaseFlaw.allCases.compactMap(\.code).compactMap { FailureCode(rawValue: $0) })
    let others = Self.elsewhere.values.reduce(into: Set()) { $0.formUnion($1) }
    #expect(shown.isDisjoint(with: others), "\(shown.intersection(others))")
    let missing = Set(FailureCode.allCases).subtracting(shown).subtracting(others)
    #expect(missing.isEmpty, "\(missing.map(\.rawValue).sorted())")
    #expect(Self.elsewhere.values.reduce(0) { $0 + $1.count } == others.count)
  }
}
