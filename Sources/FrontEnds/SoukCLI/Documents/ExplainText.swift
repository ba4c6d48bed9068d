import SoukTrust

/// What the codes of failures mean, as a person reads it.
enum ExplainText {
  /// A row for each code.
  static func table(width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "CODE"), .init(title: "STEP"), .init(title: "TAKE IT AS"),
      .init(title: "FAILURE", isFlexible: true),
    ])
    for code in FailureCode.allCases {
      table.append([
        code.rawValue, TrustWording.name(code.step), code.severity.rawValue, code.guidance.title,
      ])
    }
    return table.lines(width: width)
  }

  /// Everything about one code.
  static func lines(_ code: FailureCode, paint: Paint) -> [String] {
    let guidance = code.guidance
    return [
      paint.strong("\(code.rawValue)  \(guidance.title)"), "", guidance.meaning,
      KeyWording.severity(code.severity), "",
      "How souk knows: \(code.detection)", "Step: \(TrustWording.name(code.step))",
    ] + advice(guidance)
  }

  /// What to do and what not, a line each.
  static func advice(_ guidance: FailureGuidance) -> [String] {
    ["Do: \(guidance.remedy)"] + (guidance.warning.map { [$0] } ?? [])
  }
}
