import SoukModel
import SoukRollout

/// What is said of a comparison of both backends.
enum TrialWording {
  /// Where nothing was compared.
  static let nothing =
    "Nothing was compared yet: set `souk config set gate.backend parallel` and search."

  /// How the gate split.
  static func split(_ split: TrialReport.Split) -> String {
    let points = Figures.fixed(abs(split.deviation), 2)
    let side = split.deviation < 0 ? "below" : "above"
    return "gate \(split.percentage)% v2: \(Figures.count(Int(clamping: split.v2))) of "
      + "\(Figures.count(Int(clamping: split.questions))) questions went to v2, "
      + "\(Figures.fixed(split.measured, 2))%, \(points) points \(side) the setting"
  }

  /// How many questions the comparison covers, and why not the rest; nothing without questions.
  static func coverage(_ kind: String, _ coverage: TrialReport.Coverage) -> [String] {
    guard let cached = coverage.cachedShare else { return [] }
    func count(_ value: Int64) -> String { Figures.count(Int(clamping: value)) }
    return [
      "\(kind): \(count(coverage.questions)) through the gate, of which "
        + "\(count(coverage.cached)) answered from the cache (\(Figures.share(cached))), "
        + "\(count(coverage.compared)) compared, \(count(coverage.failed)) failed on a backend, "
        + "\(count(coverage.skipped)) not compared"
    ]
  }

  /// How alike the answers are.
  static func likeness(_ report: TrialReport) -> [String] {
    var lines: [String] = []
    if let overlap = report.overlap, let distance = report.distance {
      let slower = report.latencyDifference ?? 0
      lines.append(
        "searches: \(Figures.share(overlap)) of the first ten in common, rank distance "
          + "\(Figures.fixed(distance, 2)), v2 \(Figures.milliseconds(abs(slower))) "
          + (slower < 0 ? "faster" : "slower") + " in the median")
    }
    if let consistency = report.consistency {
      lines.append(
        "look-ups: \(Figures.count(report.consistent)) of \(Figures.count(report.compared)) the same "
          + "in every field, \(Figures.share(consistency))")
    }
    return lines
  }

  /// A package that differs.
  static func difference(_ difference: TrialReport.Difference) -> String {
    "  \(difference.package.escapedPrefix(100)): \(difference.fields.joined(separator: ", ")) "
      + "(\(Figures.count(difference.count)) times)"
  }
}
