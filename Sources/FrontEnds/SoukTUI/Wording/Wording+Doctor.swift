import SoukAssess
import SoukEngine
import SoukModel

extension Wording {
  /// The row that says whether souk is ready for production.
  static let productionReadiness = "readiness"
  /// The row of the doctor.
  static let doctor = "doctor"

  /// Grade and points, and how old the records are that they rest on.
  static func words(_ result: Result<ReadinessReport, ServiceError>?) -> String {
    guard let result else { return "judging…" }
    guard case .success(let report) = result else { return "the records cannot be read" }
    let age = report.oldestEvidence.map { "records up to \(Self.age($0)) old" }
    return "\(report.grade) \(report.total) of 100, \(age ?? "no records")"
  }

  /// What a look of the doctor came to.
  static func words(_ round: DoctorRound) -> String {
    switch round {
    case .notAsked: return "d looks this home over"
    case .underWay: return "looking…"
    case .ended(let report):
      let wrong = report.findings.count { $0.severity >= .warning }
      switch wrong {
      case 0: return "nothing is wrong"
      case 1: return "1 thing is wrong"
      default: return "\(wrong) things are wrong"
      }
    }
  }

  /// What the grade rests on: what fails first, then what is missing.
  static func evidence(_ result: Result<ReadinessReport, ServiceError>?) -> [String] {
    let report: ReadinessReport
    switch result {
    case nil: return [words(result)]
    case .failure(let error): return [failure(error), error.remedy]
    case .success(let found): report = found
    }
    let sum = ReadinessCategory.allCases
      .map { "\(ReadinessWording.title($0)) \(report.points(of: $0))/\($0.weight)" }
    let lacking = report.findings.filter { $0.state != .met }
    return [
      lacking.isEmpty
        ? "every item holds" : "\(lacking.count) items do not hold, or nothing shows it",
      sum.joined(separator: ", "), "",
    ]
      + lacking.sorted { $0.state == .failed && $1.state != .failed }.map {
        "\($0.state.rawValue): \(ReadinessWording.title($0.item)), \($0.found)"
      } + [
        "", "Records come from the folder of the setting readiness.evidence; .ci/run leaves them.",
        "The same on the command line: souk readiness",
      ]
  }

  /// Everything that the doctor looked at.
  static func evidence(_ round: DoctorRound) -> [String] {
    let last = "The same on the command line: souk doctor; --fix mends what is safe to mend"
    guard case .ended(let report) = round else { return [words(round), last] }
    let findings = report.findings.map { finding in
      "\(finding.severity.rawValue): \(finding.check.rawValue), \(finding.cause)"
    }
    return [words(round), last, ""] + findings
  }

  /// What is wrong, what says so, and what mends it.
  static func evidence(_ finding: DoctorFinding) -> [String] {
    [finding.cause, finding.command.map { "do: \($0)" } ?? "no command helps", ""]
      + finding.evidence
  }

  /// A span of time in its largest unit.
  private static func age(_ seconds: Int64) -> String {
    switch seconds {
    case ..<3_600: "\(max(1, seconds / 60)) min"
    case ..<172_800: "\(seconds / 3_600) h"
    default: "\(seconds / 86_400) days"
    }
  }
}
