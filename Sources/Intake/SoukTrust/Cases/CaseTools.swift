package import SoukModel

/// What a case of a corpus needs and this module does not do itself: unpacking, and the time.
///
/// Without a tool the trials that need it are left out, and said to be.
package struct CaseTools: Sendable {
  /// Packs and unpacks for trials.
  package var trials: DiagnosisTools
  /// Lists an archive; nil where its format is unknown.
  package var list: (@Sendable (_ bytes: [UInt8]) -> ArchiveListing?)?
  /// Seconds since 1970.
  package var now: Int64

  /// Makes tools; by default there are none, and it is 1970.
  package init(
    now: Int64 = 0, trials: DiagnosisTools = DiagnosisTools(),
    list: (@Sendable ([UInt8]) -> ArchiveListing?)? = nil
  ) {
    self.now = now
    self.trials = trials
    self.list = list
  }
}
