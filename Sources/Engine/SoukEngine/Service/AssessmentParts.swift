/// What is to be found out of each package.
package struct AssessmentParts: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Whether it is complete: nine checks over its files.
  package static let validation = AssessmentParts(rawValue: 1)
  /// How mature it is; content that is here is verified for it.
  package static let maturity = AssessmentParts(rawValue: 2)
}
