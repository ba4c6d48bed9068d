/// What somebody who answers questions should know about a family of failures before its codes.
package struct FamilyGuidance: Hashable, Sendable {
  /// Codes that come down to the same.
  package struct Group: Hashable, Sendable {
    /// The codes.
    package let codes: [FailureCode]
    /// What they say, as the end of a sentence that begins with them.
    package let meaning: String

    /// Makes a group.
    init(_ codes: [FailureCode], _ meaning: String) {
      self.codes = codes
      self.meaning = meaning
    }
  }

  /// What has happened, and where it is seen.
  package let happened: String
  /// What to ask the person.
  package let questions: [String]
  /// What to do, in order.
  package let steps: [String]
  /// Which code says what; every code of the family stands in one group.
  package let groups: [Group]

  /// Makes guidance.
  init(_ happened: String, ask questions: [String], do steps: [String], codes groups: [Group]) {
    self.happened = happened
    self.questions = questions
    self.steps = steps
    self.groups = groups
  }
}
