import SoukModel

/// What came of trying every command.
struct SmokeReport: Sendable {
  /// One command line and what is wrong with its answer; nil for nothing.
  struct Row: Sendable {
    /// The command line.
    let probe: Probe
    /// What is wrong.
    let fault: String?
    /// How long it took, in milliseconds.
    let milliseconds: Double
  }

  /// The command lines in the order in which they were tried.
  let rows: [Row]
  /// The backend they were tried on.
  let backend: BackendKind

  /// Whether every answer keeps its contract.
  var isGood: Bool { leftOut.isEmpty && rows.allSatisfy { $0.fault == nil } }

  /// The commands of the contract that were not tried: what was not tried is not good.
  var leftOut: [String] { ProbePlan.commands.filter { !rows.map(\.probe.command).contains($0) } }

  /// The report as a program reads it.
  var json: JSONValue {
    .object([
      "backend": .string(backend.rawValue),
      "passed": .integer(Int64(rows.count { $0.fault == nil })),
      "failed": .integer(Int64(rows.count { $0.fault != nil })),
      "left_out": .array(leftOut.map { .string($0) }),
      "checks": .array(
        rows.map {
          .object([
            "command": .string($0.probe.command), "line": .string($0.probe.line),
            "passed": .bool($0.fault == nil), "fault": .text($0.fault),
            "took_ms": .milliseconds($0.milliseconds),
          ])
        }),
      "took_ms": .milliseconds(rows.reduce(0) { $0 + $1.milliseconds }),
    ])
  }

  /// The report as a person reads it: one row a command, then every failure.
  func lines(paint: Paint, width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "COMMAND"), .init(title: "TRIED", isNumeric: true),
      .init(title: "FAILED", isNumeric: true), .init(title: "TIME", isNumeric: true),
    ])
    var order: [String] = []
    for row in rows where !order.contains(row.probe.command) { order.append(row.probe.command) }
    for command in order {
      let own = rows.filter { $0.probe.command == command }
      table.append([
        command, Figures.count(own.count), Figures.count(own.count { $0.fault != nil }),
        Figures.milliseconds(own.reduce(0) { $0 + $1.milliseconds }),
      ])
    }
    var lines = table.lines(width: width)
    lines[0] = paint.strong(lines[0])
    lines.append("")
    for row in rows {
      if let fault = row.fault {
        lines.append(paint.text("souk \(row.probe.line)", .failed))
        lines.append("  \(fault)")
      }
    }
    if !leftOut.isEmpty { lines.append(CheckWording.leftOut(leftOut)) }
    lines.append(CheckWording.smoke(self))
    return lines
  }
}
