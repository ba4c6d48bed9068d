/// What a failure code means and what to do about it, for people: one text for every front end.
package struct FailureGuidance: Hashable, Sendable {
  /// The failure in a few words, as a heading.
  package let title: String
  /// What it says about the thing, and how it usually comes about.
  package let meaning: String
  /// What to do.
  package let remedy: String
  /// What not to do; nil where nothing tempts.
  package let warning: String?

  /// Makes guidance.
  init(_ title: String, _ meaning: String, do remedy: String, not warning: String? = nil) {
    self.title = title
    self.meaning = meaning
    self.remedy = remedy
    self.warning = warning
  }
}
