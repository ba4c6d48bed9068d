/// A point of the checklist before souk is put into service.
package enum PreflightCheck: String, Sendable, Hashable, CaseIterable {
  /// The build has no warning.
  case warnings
  /// All tests pass.
  case tests
  /// The program with v1 alone is built and passes its tests.
  case buildV1 = "build-v1"
  /// The program with v2 alone is built and passes its tests.
  case buildV2 = "build-v2"
  /// The program with both is built and passes its tests.
  case buildParallel = "build-parallel"
  /// A backup was made and restored.
  case backup
  /// The v1-only program opens a home of the full one.
  case rollbackBinary = "rollback-binary"
  /// Nothing is slower than the stored baseline.
  case baseline
  /// A hundred searches at once are answered.
  case load
  /// Libraries, licences, uses of `unsafe` and known weaknesses were looked through.
  case audit

  /// The records that prove it, all of them; none for the audit, which is made of the bill itself.
  package var proofs: [PreflightProof] {
    switch self {
    case .warnings: [PreflightProof("build", zero: "warnings")]
    case .tests: [.tests("tests")]
    case .buildV1: [PreflightProof("build-v1"), .tests("tests-v1")]
    case .buildV2: [PreflightProof("build-v2"), .tests("tests-v2")]
    case .buildParallel: [PreflightProof("build-parallel"), .tests("tests")]
    case .backup: [PreflightProof("backup")]
    case .rollbackBinary: [PreflightProof("rollback-binary")]
    case .baseline: [PreflightProof("bench", zero: "regressions", positive: "compared")]
    case .load: [PreflightProof("load", positive: "searches")]
    case .audit: []
    }
  }
}
