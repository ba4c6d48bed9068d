import SoukEngine
import SoukModel

/// One release under the glass: the verdict, how it came about, and who is said to have signed.
struct Inspection: Hashable, Sendable {
  /// The package.
  var id: PackageID
  /// The release; nil for the newest, until it is known.
  var version: RegistryText?
  /// The verdict; nil while it is being made.
  var verdict: Verdict?
  /// Whether a verification is under way.
  var isChecking = false
  /// Whether the verdict was made for this screen, and not when the registry was read.
  var isChecked = false
  /// The key and the keys before it; nil while they are looked up, or where nothing is signed.
  var signer: SignerHistory?
  /// The releases that fail for the same cause, this one among them.
  var related: FailureGroup?
  /// The bundle that is shown in place of a release of the catalogue.
  var replay: EvidenceReplay?
  /// Why there is no verdict.
  var failure: ServiceError?

  /// A part of the answer: each is shown as soon as it is here.
  enum Part: Sendable, Codable {
    /// The verdict.
    case verified(VerifyAnswer)
    /// The key and the keys before it, and the releases that fail for the same cause.
    case background(SignerHistory?, FailureGroup?)
    /// There is no answer.
    case failed(ServiceError)
  }

  /// Where an answer belongs: late ones carry an older number.
  enum Place: Hashable, Sendable, Codable {
    /// The details of the selected row.
    case pane(Int)
    /// A page of its own.
    case page(Int)
  }

  /// The step that failed first.
  var failedStep: VerificationStep? { verdict?.firstFailure }

  /// How many other releases fail for the same cause.
  var others: Int { max(0, (related?.count ?? 0) - 1) }

  /// Takes a part of the answer.
  mutating func take(_ part: Part) {
    switch part {
    case .verified(let answer):
      version = answer.version
      verdict = answer.verdict
      isChecking = false
      isChecked = true
    case .background(let signer, let related):
      self.signer = signer
      self.related = related
    case .failed(let error):
      failure = error
      isChecking = false
    }
  }
}

extension Inspection {
  /// A bundle of evidence.
  init(_ replay: EvidenceReplay) {
    self.init(id: replay.id, version: replay.version, verdict: replay.replayed, replay: replay)
  }
}
