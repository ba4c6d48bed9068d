import SoukTrust

/// What the codes of failures mean, as the second part of `Docs/TrustGuide.md`.
package enum ExplainGuide {
  /// A page for each family, with an introduction, and a part for each of its codes.
  package static var text: String {
    FailureCode.Family.allCases.map(section).joined(separator: "\n\n")
  }

  private static func section(_ family: FailureCode.Family) -> String {
    let codes = FailureCode.allCases.filter { $0.family == family }
    return
      (["## \(family.rawValue): \(family.title)", introduction(family.guidance)]
      + codes.map(part)).joined(separator: "\n\n")
  }

  private static func place(of code: FailureCode) -> String {
    let step = TrustWording.name(code.step)
    return code.otherStep.map { "\(step) or \(TrustWording.name($0))" } ?? step
  }

  private static func introduction(_ guidance: FamilyGuidance) -> String {
    let steps = guidance.steps.enumerated().map { "\($0 + 1). \($1)" }
    let groups = guidance.groups.map { group in
      "| \(group.codes.map(\.rawValue).joined(separator: " ")) | \(group.meaning) |"
    }
    return """
      **What happened.** \(guidance.happened)

      **Ask:**

      \(guidance.questions.map { "- \($0)" }.joined(separator: "\n"))

      **Do:**

      \(steps.joined(separator: "\n"))

      | code | says that |
      | --- | --- |
      \(groups.joined(separator: "\n"))
      """
  }

  private static func part(_ code: FailureCode) -> String {
    let guidance = code.guidance
    var lines = [
      "### \(code.rawValue): \(guidance.title)", "",
      (code.isSaidWithoutCode
        ? "souk says this in words, without the code. "
        : "You see `[\(code.rawValue)]` at the step \(place(of: code)). ")
        + KeyWording.severity(code.severity), "",
      "- Why: \(guidance.meaning)", "- How souk knows: \(code.detection)",
      "- Do: \(guidance.remedy)",
    ]
    if let warning = guidance.warning { lines.append("- \(warning)") }
    return lines.joined(separator: "\n")
  }
}
