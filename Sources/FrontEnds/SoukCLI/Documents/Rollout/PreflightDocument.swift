import SoukModel
import SoukRollout

/// The checklist as programs and people read it.
enum PreflightDocument {
  /// As a program reads it.
  static func json(_ report: PreflightReport) -> JSONValue {
    .object([
      "go": .bool(report.isGo),
      "commit": .text(report.commit),
      "checks": .array(
        report.items.map {
          .object([
            "check": .string($0.check.rawValue), "record": .string($0.check.record),
            "state": .string($0.state.rawValue), "reason": .string(PreflightWording.reason($0)),
          ])
        }),
    ])
  }

  /// As a person reads it.
  static func lines(_ report: PreflightReport, width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "STATE"), .init(title: "POINT"), .init(title: "TOLD FROM"),
    ])
    for item in report.items {
      table.append([
        PreflightWording.word(item.state), PreflightWording.title(item.check),
        PreflightWording.reason(item),
      ])
    }
    let proven = report.items.count { $0.state == .pass }
    return table.lines(width: width)
      + ["", "\(report.isGo ? "GO" : "NO-GO"): \(proven) of \(report.items.count) points proven."]
  }
}
