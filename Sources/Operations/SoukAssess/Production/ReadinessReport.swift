/// Whether souk is ready for production: every item, the points, the grade and the risks.
package struct ReadinessReport: Hashable, Sendable, Codable {
  /// Every item, in the order of the table.
  package var findings: [ReadinessFinding]
  /// The risks that the findings leave.
  package var risks: [ReadinessRisk]
  /// When it was made, in seconds since 1970.
  package var date: Int64

  /// Judges every item by the evidence.
  package init(_ evidence: ReadinessEvidence) {
    findings = ReadinessItem.all.map { Self.finding(of: $0, by: evidence) }
    risks = ReadinessRisk.Kind.allCases.map { [findings] in ReadinessRisk($0, findings) }
    date = evidence.now
  }

  /// The findings of a part.
  package func findings(in part: ReadinessItem.Part) -> [ReadinessFinding] {
    findings.filter { $0.item.part == part }
  }

  /// The points that a category earned.
  package func points(of category: ReadinessCategory) -> Int {
    findings(in: .category(category)).reduce(0) { $0 + $1.earned }
  }

  /// The sum over the categories, 0 to 100.
  package var total: Int { ReadinessCategory.allCases.reduce(0) { $0 + points(of: $1) } }

  /// The grade of the total.
  package var grade: ReadinessGrade { ReadinessGrade(total: total) }

  /// The age of the oldest record that an item rests on, in seconds; nil where no record counts.
  package var oldestEvidence: Int64? {
    findings.filter { $0.state == .met || $0.state == .failed }.compactMap(\.age).filter { $0 > 0 }
      .max()
  }

  private static func finding(
    of item: ReadinessItem, by evidence: ReadinessEvidence
  ) -> ReadinessFinding {
    switch item.source {
    case .measured(let measure):
      guard let reading = evidence.readings[measure] else {
        return ReadinessFinding(
          item: item, state: .missing, found: ReadinessWording.notMeasured, age: nil)
      }
      let state: ReadinessFinding.State =
        reading.holds.map { $0 ? .met : .failed } ?? .missing
      return ReadinessFinding(item: item, state: state, found: reading.found, age: 0)
    case .record(let check, let figure, let bound):
      let standing = evidence.records.standing(
        of: check, commit: evidence.commit, now: evidence.now, age: ReadinessEvidence.age)
      return judge(item, standing, figure, bound, now: evidence.now)
    }
  }

  private static func judge(
    _ item: ReadinessItem, _ standing: CheckRecords.Standing, _ figure: String?, _ bound: Double,
    now: Int64
  ) -> ReadinessFinding {
    func finding(
      _ state: ReadinessFinding.State, _ found: String, _ record: CheckRecord? = nil
    ) -> ReadinessFinding {
      ReadinessFinding(
        item: item, state: state, found: found, age: record.map { max(0, now - $0.date) })
    }
    switch standing {
    case .missing: return finding(.missing, ReadinessWording.noRecord(item))
    case .damaged(let error): return finding(.stale, "\(error)")
    case .old(let record): return finding(.stale, ReadinessWording.old, record)
    case .fromTheFuture(let record): return finding(.stale, ReadinessWording.fromTheFuture, record)
    case .otherCommit(let record): return finding(.stale, ReadinessWording.otherCommit, record)
    case .current(let record):
      guard record.result != .skipped else {
        return finding(.missing, ReadinessWording.skipped, record)
      }
      guard let figure else {
        return finding(
          record.result == .pass ? .met : .failed, ReadinessWording.result(record), record)
      }
      guard let value = record.figures[figure] else {
        return finding(.missing, ReadinessWording.noFigure(figure), record)
      }
      let holds = record.result == .pass && value <= bound
      return finding(holds ? .met : .failed, ReadinessWording.figure(figure, value, record), record)
    }
  }
}
