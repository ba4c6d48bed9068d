import SoukModel

/// One run of the ladder: what it looks at, and what it has found so far.
struct Ladder {
  /// What is looked at.
  let evidence: ReleaseEvidence
  /// The keys that may sign.
  let keys: KeyRing
  /// Seconds since 1970.
  let now: Int64
  /// What trials pack and unpack with.
  let tools: DiagnosisTools

  /// The steps so far, in order.
  private(set) var steps: [VerificationStep] = []
  /// The first failure that concerns the signature; nil while there is none.
  private var signatureFailure: SignatureStatus?
  /// Whether the signature was checked and holds.
  private var signatureHolds = false
  /// What is known of the content.
  var checksum: ChecksumStatus = .absent

  /// The statement, once it could be read.
  var statement: ReleaseStatement?
  /// The key that is said to have signed, once it was found and is one.
  var publicKey: PublicKey?
  /// Length and digest of the content, once they are known.
  let measured: (size: Int64, digest: SHA256Digest)?

  /// Prepares a run; hashes the content where its bytes are here.
  init(evidence: ReleaseEvidence, keys: KeyRing, now: Int64, tools: DiagnosisTools) {
    self.evidence = evidence
    self.keys = keys
    self.now = now
    self.tools = tools
    measured =
      switch evidence.content {
      case .bytes(let bytes): (Int64(bytes.count), SHA256Digest(of: bytes))
      case .digested(let digest, let size): (size, digest)
      case .notHere, .unreadable: nil
      }
  }

  /// Runs every rung in order.
  mutating func climb() {
    lookAtArchive()
    lookAtSize()
    lookAtChecksum()
    lookAtStatement()
    lookAtKey()
    lookAtSignature()
    lookAtMetadata()
    lookAtContents()
  }

  /// The status that the steps add up to.
  var signature: SignatureStatus {
    if evidence.signing == .indexNotChecked, evidence.release.statement == nil {
      return .indexNotChecked
    }
    if let signatureFailure { return signatureFailure }
    return signatureHolds ? .verified : .unsigned
  }

  /// Whether the release carries neither statement nor signature.
  var isUnsigned: Bool {
    evidence.release.statement == nil && evidence.release.signature == nil
  }

  /// Records that the signature holds, provided nothing failed before.
  mutating func markSignatureHolds() { signatureHolds = true }

  /// Records a step that went well, was skipped or does not apply.
  mutating func note(
    _ rung: VerificationStep.Rung, _ outcome: VerificationStep.Outcome, _ finding: String,
    expected: String? = nil, found: String? = nil
  ) {
    steps.append(
      VerificationStep(
        rung, outcome, RegistryText(finding), expected: expected.map { RegistryText($0) },
        found: found.map { RegistryText($0) }))
  }

  /// Records a failure; `status` where it concerns the signature.
  mutating func fail(
    _ rung: VerificationStep.Rung, _ code: FailureCode, _ observation: String,
    status: SignatureStatus? = nil, certainty: FailureCertainty = .proven,
    expected: String? = nil, found: String? = nil, bytes: ByteComparison? = nil,
    remedy: String? = nil, facts: Facts = Facts()
  ) {
    fail(
      rung,
      Finding(
        code, observation, certainty: certainty, expected: expected, found: found, bytes: bytes,
        remedy: remedy, facts: facts), status: status)
  }

  /// Records a finding; on a rung that failed already it is listed below the first one.
  mutating func fail(
    _ rung: VerificationStep.Rung, _ finding: Finding, status: SignatureStatus? = nil
  ) {
    let failure = VerificationFailure(finding)
    if let index = steps.firstIndex(where: { $0.rung == rung && $0.outcome == .failed }) {
      steps[index].failures.append(failure)
    } else {
      steps.append(VerificationStep(rung, failure: failure))
    }
    if signatureFailure == nil, let status { signatureFailure = status }
  }
}
