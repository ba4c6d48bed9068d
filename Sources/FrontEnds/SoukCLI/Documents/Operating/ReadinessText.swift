import SoukAssess
import SoukTrust

/// The readiness report for people, on a terminal or as Markdown.
struct ReadinessText {
  /// The report.
  let report: ReadinessReport

  /// The lines for a terminal.
  var lines: [String] {
    var lines = ["readiness \(report.grade)  \(report.total) of 100  \(UTCTime.text(report.date))"]
    for category in ReadinessCategory.allCases {
      lines += [
        "",
        "\(ReadinessWording.title(category))  \(report.points(of: category)) of \(category.weight)",
      ]
      lines += report.findings(in: .category(category)).map(line)
    }
    lines += ["", "total  \(arithmetic) = \(report.total)"]
    lines += ["", "migration"] + report.findings(in: .migration).map(line)
    lines += ["", "operations"] + report.findings(in: .operations).map(line)
    lines += ["", "risks"]
    for risk in report.risks {
      let open = risk.open.isEmpty ? "" : "  (\(risk.open.joined(separator: ", ")))"
      lines.append(
        "  \(padded(risk.level.rawValue, 7)) \(ReadinessWording.title(risk.kind))\(open)")
      lines.append("          \(ReadinessWording.mitigation(risk.kind))")
    }
    return lines
  }

  /// The same as a document of headings and tables.
  var markdown: [String] {
    var lines = [
      "Grade **\(report.grade)**, \(report.total) of 100 points, \(UTCTime.text(report.date)).", "",
      "| category | points | of |", "| --- | ---: | ---: |",
    ]
    lines += ReadinessCategory.allCases.map {
      "| \(ReadinessWording.title($0)) | \(report.points(of: $0)) | \($0.weight) |"
    }
    lines += [
      "| **total** | **\(report.total)** | **100** |", "", "\(arithmetic) = \(report.total)",
    ]
    for category in ReadinessCategory.allCases {
      lines += table(ReadinessWording.title(category), report.findings(in: .category(category)))
    }
    lines += table("migration", report.findings(in: .migration))
    lines += table("operations", report.findings(in: .operations))
    lines += [
      "", "### risks", "", "| risk | level | open | what helps |", "| --- | --- | --- | --- |",
    ]
    lines += report.risks.map { risk in
      "| \(ReadinessWording.title(risk.kind)) | \(risk.level.rawValue) | "
        + "\(risk.open.joined(separator: ", ")) | \(ReadinessWording.mitigation(risk.kind)) |"
    }
    return lines
  }

  /// The points of the categories as a sum.
  private var arithmetic: String {
    ReadinessCategory.allCases.map { "\(report.points(of: $0))" }.joined(separator: " + ")
  }

  private func table(_ title: String, _ findings: [ReadinessFinding]) -> [String] {
    [
      "", "### \(title)", "", "| | asked for | points | found | age |",
      "| --- | --- | --- | --- | --- |",
    ]
      + findings.map { finding in
        "| \(finding.state.rawValue) | \(ReadinessWording.title(finding.item)) | \(points(finding)) | "
          + "\(finding.found.replacing("|", with: "\\|")) | \(age(finding)) |"
      }
  }

  private func line(_ finding: ReadinessFinding) -> String {
    let sign =
      switch finding.state {
      case .met: "met    "
      case .failed: "FAILED "
      case .missing: "missing"
      case .stale: "stale  "
      }
    return
      "  \(sign) \(padded(points(finding), 6)) \(padded(ReadinessWording.title(finding.item), 46)) "
      + "\(finding.found)\(finding.age.map { $0 > 0 ? ", \(age(finding))" : "" } ?? "")"
  }

  private func points(_ finding: ReadinessFinding) -> String {
    finding.item.points > 0 ? "\(finding.earned)/\(finding.item.points)" : ""
  }

  private func age(_ finding: ReadinessFinding) -> String {
    switch finding.age {
    case nil: ""
    case 0?: "now"
    case let age? where age < 7_200: "\(age / 60) min old"
    case let age? where age < 172_800: "\(age / 3_600) h old"
    case let age?: "\(age / 86_400) days old"
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
