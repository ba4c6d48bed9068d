import SoukTrust

/// What the codes of failures mean, as the second part of `Docs/TrustGuide.md`.
package enum ExplainGuide {
  /// A section for each family, and a part for each of its codes.
  package static var text: String {
    FailureCode.Family.allCases.map(section).joined(separator: "\n\n")
  }

  private static func section(_ family: FailureCode.Family) -> String {
    let codes = FailureCode.allCases.filter { $0.family == family }
    return (["## \(family.rawValue): \(family.title)"] + codes.map(part)).joined(separator: "\n\n")
  }

  private static func part(_ code: FailureCode) -> String {
    let guidance = code.guidance
    var lines = [
      "### \(code.rawValue): \(guidance.title)", "",
      "You see `[\(code.rawValue)]` at the step \(TrustWording.name(code.step)). "
        + KeyWording.severity(code.severity), "",
      "- Why: \(guidance.meaning)", "- How souk knows: \(code.detection)",
      "- Do: \(guidance.remedy)",
    ]
    if let warning = guidance.warning { lines.append("- \(warning)") }
    return lines.joined(separator: "\n")
  }
}
