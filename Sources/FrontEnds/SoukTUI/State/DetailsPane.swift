import SoukEngine
import SoukModel

/// What the details pane shows: always of one package, whose name stands in its header.
struct DetailsPane: Hashable, Sendable {
  /// The package of the selected row.
  var id: PackageID?
  /// Grows with every package that is asked for; late answers carry an older one.
  var sequence = 0
  /// What the look-up gave; nil while it is under way.
  var answer: LookupAnswer?
  /// Who needs the package; nil while nobody has asked.
  var dependents: [PackageID]?
  /// Whether somebody asked who needs it.
  var isAskingDependents = false
  /// The outcome of the verification that ran while the trust tab was shown.
  var verified: VerifyAnswer?
  /// The key that is said to have signed, and the keys before it.
  var signer: SignerHistory?
  /// The releases that fail for the same cause.
  var related: FailureGroup?
  /// How complete and how mature the package is; nil until it was judged.
  var assessment: AssessmentAnswer?
  /// Whether the package is being judged.
  var isAssessing = false
  /// What the newest release says of itself; nil until it was read.
  var readme: Readme?
  /// Whether that is being read.
  var isReadingReadme = false
  /// Whether a verification is under way.
  var isVerifying = false
  /// Why the look-up or the verification failed, and what to do.
  var failure: ServiceError?
  /// The page.
  var tab = DetailsTab.overview
  /// How many lines are scrolled away at the top.
  var scroll = 0

  /// The verdict to show: the live one, or the one that the package was taken in with.
  var verdict: Verdict? { verified?.verdict ?? answer?.entry.verdict }

  /// The release as the trust page shows it.
  var inspection: Inspection? {
    guard let entry = answer?.entry else { return nil }
    return Inspection(
      id: entry.package.id, version: verified?.version ?? entry.package.latest.version,
      verdict: verdict, isChecking: isVerifying, isChecked: verified != nil, signer: signer,
      related: related)
  }

  /// Forgets the package and begins with another one; the tab stays.
  mutating func begin(_ id: PackageID?) {
    let (sequence, tab) = (sequence, tab)
    self = DetailsPane()
    self.sequence = sequence + 1
    self.tab = tab
    self.id = id
  }
}
