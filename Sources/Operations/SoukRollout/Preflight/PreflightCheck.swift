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

  /// The record that proves it.
  package var record: String {
    switch self {
    case .warnings: "build"
    case .baseline: "bench"
    default: rawValue
    }
  }

  /// The figure that must be there and be zero; nil where the result alone counts.
  package var zero: String? {
    switch self {
    case .warnings: "warnings"
    case .tests: "failures"
    case .baseline: "regressions"
    default: nil
    }
  }

  /// The figure that must be there and above zero; nil for none.
  package var positive: String? {
    switch self {
    case .tests: "tests"
    // An audit without advisories found nothing because it looked nowhere.
    case .audit: "advisories"
    default: nil
    }
  }
}
