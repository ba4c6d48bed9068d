import SoukAssess
import SoukEngine
import SoukModel
import SoukRollout

/// A row of the operations page.
enum OperationsRow: Hashable, Sendable, Identifiable {
  /// One promise.
  case level(ServiceLevelReport)
  /// One of the seven alerts.
  case alert(AlertReport)
  /// The alerts on the error budgets, all in one row.
  case budgets([AlertReport])
  /// What decides which backend answers, and whether v2 is let through.
  case gate(Gate, StatusSnapshot)
  /// The phase of the rollout, and whether the next one may begin.
  case phase(RolloutStatus)
  /// What must hold before the next phase may begin.
  case criterion(CriterionReport)
  /// Whether souk is ready for production; nil while that is judged.
  case readiness(Result<ReadinessReport, ServiceError>?)
  /// Whether the doctor was asked, and what the answer comes to.
  case doctor(DoctorRound)
  /// Something that the doctor found wrong, by its place among such.
  case trouble(DoctorFinding, Int)

  /// What a row is about.
  enum ID: Hashable, Sendable {
    /// A promise.
    case level(ServiceLevel)
    /// An alert, by its name.
    case alert(String)
    /// The alerts on the error budgets.
    case budgets
    /// The gate.
    case gate
    /// The phase of the rollout.
    case phase
    /// A criterion of the phase.
    case criterion(RolloutMeasure)
    /// The readiness report.
    case readiness
    /// The doctor.
    case doctor
    /// Something that the doctor found wrong, by its place among such.
    case trouble(Int)
  }

  /// What the row is about.
  var id: ID {
    switch self {
    case .level(let report): .level(report.level)
    case .alert(let report): .alert(report.rule.name)
    case .budgets: .budgets
    case .gate: .gate
    case .phase: .phase
    case .criterion(let report): .criterion(report.criterion.measure)
    case .readiness: .readiness
    case .doctor: .doctor
    case .trouble(_, let place): .trouble(place)
    }
  }

  /// The rows of a reading, the grade and what the doctor found, in the order in which they stand.
  static func rows(
    of reading: OperationsReading, readiness: Result<ReadinessReport, ServiceError>?,
    doctor: DoctorRound
  ) -> [OperationsRow] {
    let budgets = Set(AlertRule.budgets.map(\.name))
    let operators = reading.alerts.filter { !budgets.contains($0.rule.name) }
    return reading.levels.map { .level($0) } + operators.map { .alert($0) }
      + [.budgets(reading.alerts.filter { budgets.contains($0.rule.name) })]
      + [.gate(reading.gate, reading.status)]
      + (reading.rollout.map { [.phase($0)] + $0.criteria.map { .criterion($0) } } ?? [])
      + [.readiness(readiness), .doctor(doctor)]
      + doctor.troubles.enumerated().map { .trouble($1, $0) }
  }
}
