import SoukAssess

/// What is said of the checklist before souk is put into service.
package enum PreflightWording {
  /// What a point is about.
  package static func title(_ check: PreflightCheck) -> String {
    switch check {
    case .warnings: "the build has no warning"
    case .tests: "all tests pass"
    case .buildV1: "v1 alone builds and passes"
    case .buildV2: "v2 alone builds and passes"
    case .buildParallel: "both together build and pass"
    case .backup: "a backup was made and restored"
    case .rollbackBinary: "the v1-only program opens this version's home"
    case .baseline: "nothing is slower than the baseline"
    case .load: "a hundred searches at once are answered"
    case .audit: "libraries, licences and advisories were looked through"
    }
  }

  /// How a point stands, in a word.
  package static func word(_ state: PreflightReport.State) -> String {
    switch state {
    case .pass: "pass"
    case .fail: "FAIL"
    case .pending: "PENDING"
    }
  }

  /// What a point was told from.
  package static func reason(_ item: PreflightReport.Item) -> String {
    switch item.basis {
    case .records(let records): records.map(reason).joined(separator: "; ")
    case .audit(let standing, let gap): AuditWording.reason(standing, gap)
    }
  }

  private static func reason(_ record: PreflightReport.Record) -> String {
    let file = "\(record.proof.record).json"
    switch record.standing {
    case .missing: return "no \(file)"
    case .damaged(let error): return "\(error)"
    case .old: return "\(file) is older than 7 days"
    case .otherCommit(let record): return "\(file) is of commit \(record.commit.prefix(12))"
    case .fromTheFuture: return "\(file) is dated in the future"
    case .current(let found):
      if found.result == .skipped { return "\(file) says skipped" }
      let wanted = [record.proof.zero, record.proof.positive].compactMap { $0 }
      let figures = wanted.map { name in
        found.figures[name].map { "\(name) \(LevelWording.fixed($0, 0))" } ?? "no figure “\(name)”"
      }
      let word = found.result == .fail ? ["failed"] : []
      return ([file] + word + figures).joined(separator: ", ")
    }
  }
}
