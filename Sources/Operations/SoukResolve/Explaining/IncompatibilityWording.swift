import SoukModel

/// What incompatibilities say, in words for a person.
struct IncompatibilityWording {
  /// Of so many runs of versions at the most each is named.
  private static let runLimit = 4

  private let table: PackageTable
  /// Whether packages of several registries take part, so that names alone do not suffice.
  private let namesRegistries: Bool

  /// Prepares for the packages of a table.
  init(table: PackageTable) {
    self.table = table
    namesRegistries = Set(table.rows.compactMap { $0.id?.registry }).count > 1
  }

  /// The text with its full stop.
  func sentence(_ text: String) -> String { text + "." }

  /// What an incompatibility says, without a full stop.
  func statement(_ incompatibility: Incompatibility) -> String {
    switch incompatibility.cause {
    case .request: "something is asked for"
    case .need(let needed, let requirement): need(incompatibility, needed, requirement)
    case .obstacle(let reason):
      incompatibility.terms.first.map { "\(subject($0)) cannot be used (\(reason))" } ?? reason
    case .derived: conclusion(incompatibility)
    }
  }

  /// What may help against a fact; nil where nothing comes to mind.
  func hint(for incompatibility: Incompatibility) -> String? {
    guard case .need(let needed, _) = incompatibility.cause, incompatibility.terms.count == 1,
      incompatibility.terms.first?.package != needed
    else { return nil }
    let row = table.rows[needed]
    guard let newest = row.candidates.last else {
      return "There is no package \(name(needed)): see the spelling, or refresh the registry."
    }
    guard newest.version.isPrerelease else { return nil }
    return "\(name(needed)) has the pre-release \(newest.version): pre-releases are taken with "
      + "--pre, or where a requirement names one."
  }

  private func need(
    _ incompatibility: Incompatibility, _ needed: Int, _ requirement: String?
  ) -> String {
    guard let needer = incompatibility.terms.first else { return "" }
    let what = name(needed) + (requirement.map { " \($0)" } ?? "")
    if needer.package == needed { return "\(subject(needer)) needs itself as \(what)" }
    let start =
      needer.package == PackageTable.request
      ? "you asked for \(what)" : "\(subject(needer)) needs \(what)"
    guard incompatibility.terms.count == 1 else { return start }
    let versions = table.rows[needed].candidates
    guard let newest = versions.last, let oldest = versions.first else {
      return start + ", which no registry here has"
    }
    let there =
      versions.count == 1
      ? "there is only \(newest.version)" : "there are \(oldest.version) to \(newest.version)"
    return start + ", of which there is none (\(there))"
  }

  private func conclusion(_ incompatibility: Incompatibility) -> String {
    let chosen = incompatibility.terms.filter { !$0.set.allowsAbsence }
      .filter { $0.package != PackageTable.request }
    let missing = incompatibility.terms.filter { $0.set.allowsAbsence }
    let subjects = chosen.map { subject($0) }
    let objects = missing.map { object($0) }
    switch (subjects.count, objects.count) {
    case (0, 0): return "no choice of versions meets the request"
    case (0, _): return "the request needs \(Self.list(objects, "or"))"
    case (1, 0): return "\(subjects[0]) cannot be chosen"
    case (2, 0): return "\(subjects[0]) and \(subjects[1]) exclude each other"
    case (_, 0): return "\(Self.list(subjects, "and")) cannot be chosen together"
    case (1, _): return "\(subjects[0]) needs \(Self.list(objects, "or"))"
    default: return "\(Self.list(subjects, "and")) need \(Self.list(objects, "or"))"
    }
  }

  /// The package with the versions that are meant.
  private func subject(_ term: Incompatibility.Term) -> String {
    let versions = text(term.set, of: term.package)
    return versions.isEmpty
      ? "every version of \(name(term.package))" : "\(name(term.package)) \(versions)"
  }

  /// The package with the versions that a negation leaves.
  private func object(_ term: Incompatibility.Term) -> String {
    let versions = text(table.complement(term.set, of: term.package), of: term.package)
    return versions.isEmpty ? name(term.package) : "\(name(term.package)) \(versions)"
  }

  private func name(_ package: Int) -> String {
    guard let id = table.rows[package].id else { return "the request" }
    return namesRegistries ? "\(id)" : id.name.escapedPrefix(80)
  }

  /// The versions of a set as ranges over those that exist; empty for all of them.
  private func text(_ set: VersionSet, of package: Int) -> String {
    let candidates = table.rows[package].candidates
    guard set.count < candidates.count else { return "" }
    var runs: [ClosedRange<Int>] = []
    for index in candidates.indices where set.contains(index) {
      if let last = runs.last, last.upperBound == index - 1 {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    var texts = runs.prefix(Self.runLimit).map { run in
      let first = candidates[run.lowerBound].version
      let last = candidates[run.upperBound].version
      if run.count == 1 { return "\(first)" }
      if run.upperBound == candidates.count - 1 { return ">=\(first)" }
      return run.lowerBound == 0 ? "<=\(last)" : "\(first) to \(last)"
    }
    if runs.count > Self.runLimit { texts.append("\(runs.count - Self.runLimit) more ranges") }
    return Self.list(texts, "or")
  }

  private static func list(_ texts: [String], _ word: String) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
