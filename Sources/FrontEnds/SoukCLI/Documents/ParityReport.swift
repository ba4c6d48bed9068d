import SoukModel

/// What came of asking both backends the same.
struct ParityReport: Sendable {
  /// One command line and both answers.
  struct Row: Sendable {
    /// The command line.
    let probe: Probe
    /// What v1 gave.
    let v1: ProbeOutcome
    /// What v2 gave.
    let v2: ProbeOutcome
    /// Where the documents differ.
    let differences: [DocumentComparison.Difference]

    /// What the answers lack that the contract asks for; nil where both keep it.
    var fault: String? { v1.fault(of: probe) ?? v2.fault(of: probe) }

    /// Whether both gave the same, and kept the contract.
    var isSame: Bool { differences.isEmpty && v1.status == v2.status && fault == nil }

    /// Compares two answers.
    init(probe: Probe, v1: ProbeOutcome, v2: ProbeOutcome) {
      self.probe = probe
      self.v1 = v1
      self.v2 = v2
      differences = DocumentComparison(v1.document, v2.document).differences
    }
  }

  /// The command lines in the order in which they were tried.
  let rows: [Row]

  /// Whether both backends gave the same everywhere.
  var isSame: Bool { leftOut.isEmpty && rows.allSatisfy(\.isSame) }

  /// The commands of the contract that nothing was asked of: what was not compared is not the same.
  var leftOut: [String] { ProbePlan.commands.filter { !rows.map(\.probe.command).contains($0) } }

  /// The report as a program reads it.
  var json: JSONValue {
    .object([
      "same": .integer(Int64(rows.count(where: \.isSame))),
      "different": .integer(Int64(rows.count { !$0.isSame })),
      "left_out": .array(leftOut.map { .string($0) }),
      "checks": .array(rows.map(Self.json)),
      "took_ms": .milliseconds(rows.reduce(0) { $0 + $1.v1.milliseconds + $1.v2.milliseconds }),
    ])
  }

  private static func json(_ row: Row) -> JSONValue {
    .object([
      "command": .string(row.probe.command), "line": .string(row.probe.line),
      "same": .bool(row.isSame), "fault": .text(row.fault),
      "exit_v1": .integer(Int64(row.v1.status.rawValue)),
      "exit_v2": .integer(Int64(row.v2.status.rawValue)),
      "took_ms_v1": .milliseconds(row.v1.milliseconds),
      "took_ms_v2": .milliseconds(row.v2.milliseconds),
      "differences": .array(
        row.differences.map {
          .object(["path": .string($0.path), "v1": $0.first ?? .null, "v2": $0.second ?? .null])
        }),
    ])
  }

  /// The report as a person reads it: one row a command, then every difference.
  func lines(paint: Paint) -> [String] {
    var table = TextTable([
      .init(title: "COMMAND"), .init(title: "ASKED", isNumeric: true),
      .init(title: "DIFFERENT", isNumeric: true), .init(title: "V1", isNumeric: true),
      .init(title: "V2", isNumeric: true),
    ])
    var order: [String] = []
    for row in rows where !order.contains(row.probe.command) { order.append(row.probe.command) }
    for command in order {
      let own = rows.filter { $0.probe.command == command }
      table.append([
        command, Figures.count(own.count), Figures.count(own.count { !$0.isSame }),
        Figures.milliseconds(own.reduce(0) { $0 + $1.v1.milliseconds }),
        Figures.milliseconds(own.reduce(0) { $0 + $1.v2.milliseconds }),
      ])
    }
    var lines = table.lines(width: nil)
    lines[0] = paint.strong(lines[0])
    lines.append("")
    for row in rows where !row.isSame {
      lines.append(paint.text("souk \(row.probe.line)", .failed))
      if row.v1.status != row.v2.status {
        lines.append("  status  v1 \(row.v1.status.rawValue)  v2 \(row.v2.status.rawValue)")
      }
      if let fault = row.fault { lines.append("  \(fault)") }
      for difference in row.differences.prefix(5) {
        lines.append("  " + CheckWording.difference(difference))
      }
      if row.differences.count > 5 { lines.append("  and more; --format json has them") }
    }
    if !leftOut.isEmpty { lines.append(CheckWording.leftOut(leftOut)) }
    lines.append(CheckWording.parity(self))
    return lines
  }
}
