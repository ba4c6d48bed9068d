import SoukAssess

extension SyntaxChecks {
  /// The parsers that this build has.
  static let engine = SyntaxChecks { _ in nil }
}
