import SoukModel
import SoukSearch

/// How the trial of every command is put to a person.
enum CheckWording {
  /// The answer is no document.
  static let noDocument = "the output is not one JSON document"
  /// The person interrupted.
  static let interrupted = "Interrupted before everything was asked."

  /// There is nothing to compare one backend with.
  static let oneBackend = CommandFailure(
    .conflict, code: "conflict",
    "This souk was built with one backend alone and cannot compare both.",
    remedy: "Use a souk that has both.")

  /// The line above a case that is asked again.
  static func again(_ query: String) -> String {
    query.isEmpty ? "the empty query" : RegistryText(query).escapedPrefix(200)
  }

  /// How a backend's answer differs from the one that was kept.
  static func change(_ change: RankingChange, of backend: BackendKind) -> String {
    if change.isNone { return "  \(backend.rawValue)  as it was" }
    let totals = change.totals.map(String.init).joined(separator: " before, ")
    return "  \(backend.rawValue)  \(change.gone) gone, \(change.new) new, \(change.moved) moved; "
      + "found \(totals) now"
  }

  /// A file that is no case.
  static func noCase(_ file: String, _ reason: String) -> CommandFailure {
    CommandFailure(
      .malformed, code: "malformed",
      "“\(RegistryText(file).escapedPrefix(200))” is no case: \(reason).",
      remedy: "Name a file that s kept in the comparison (F3).")
  }

  /// Members that the contract asks for are not there.
  static func missing(_ keys: [String]) -> String {
    "the document lacks \(keys.joined(separator: ", "))"
  }

  /// The first line of a message, safe to show.
  static func line(_ text: String) -> String {
    let first = text.split(separator: "\n").first.map(String.init) ?? ""
    return RegistryText(first).escapedPrefix(300)
  }

  /// One place where both backends differ.
  static func difference(_ difference: DocumentComparison.Difference) -> String {
    func shown(_ value: JSONValue?) -> String {
      value.map { RegistryText(JSONWriter.compact($0)).escapedPrefix(80) } ?? "nothing"
    }
    let path = RegistryText(difference.path).escapedPrefix(120)
    return "\(path)  v1 \(shown(difference.first))  v2 \(shown(difference.second))"
  }

  /// How many commands kept their contract.
  static func smoke(_ report: SmokeReport) -> String {
    let failed = report.rows.count { $0.fault != nil }
    let time = Figures.milliseconds(report.rows.reduce(0) { $0 + $1.milliseconds })
    guard !report.rows.isEmpty else { return "Nothing was tried." }
    return failed == 0
      ? "All \(Figures.count(report.rows.count)) good on \(report.backend.rawValue) (\(time))."
      : "\(Figures.count(failed)) of \(Figures.count(report.rows.count)) failed on "
        + "\(report.backend.rawValue) (\(time))."
  }

  /// How many answers were the same.
  static func parity(_ report: ParityReport) -> String {
    let different = report.rows.count { !$0.isSame }
    let time = Figures.milliseconds(
      report.rows.reduce(0) { $0 + $1.v1.milliseconds + $1.v2.milliseconds })
    guard !report.rows.isEmpty else { return "Nothing was compared." }
    return different == 0
      ? "Both backends gave the same \(Figures.count(report.rows.count)) times (\(time))."
      : "\(Figures.count(different)) of \(Figures.count(report.rows.count)) answers differ "
        + "(\(time))."
  }

  /// The commands that nothing was asked of.
  static func leftOut(_ commands: [String]) -> String {
    "Not tried, because the catalogue has no package for it: \(commands.joined(separator: ", ")). "
      + "`souk registry refresh` reads the registries."
  }

  /// Said of a backend whose place the other one took.
  static func otherAnswered(_ backend: BackendKind) -> String {
    "\(backend.rawValue) did not answer; \(backend.other.rawValue) did."
  }

  /// Said of a package that only one backend found.
  static let only = "(only here)"

  /// How far v2 has a package from where v1 has it.
  static func move(_ places: Int) -> String {
    places == 0 ? "=" : places > 0 ? "▲\(places)" : "▼\(-places)"
  }

  /// How two answers to one query differ, in a few words.
  static func agreement(_ row: RankingReport.Row) -> String {
    switch row.agreement {
    case .sameOrder: return "same"
    case .samePackages: return "another order"
    case .failed: return row.v1.failure ?? row.v2.failure ?? ""
    case .different:
      let ranks = row.ranks
      let (left, right) = (ranks.onlyInFirst.count, ranks.onlyInSecond.count)
      return "only v1 \(Figures.count(left)), only v2 \(Figures.count(right))"
    }
  }

  /// A line of a file that is no query.
  static func unreadable(_ line: RankingReport.Unreadable) -> String {
    "Line \(Figures.count(line.line)): \(line.fault ?? "")"
  }

  /// What came of all queries together.
  static func rankings(_ report: RankingReport) -> [String] {
    guard !report.rows.isEmpty else { return ["No query differs, or there was none."] }
    let count = report.rows.count
    var lines = [
      "\(Figures.count(count)) \(count == 1 ? "query" : "queries"): "
        + "\(Figures.count(report.count(.sameOrder))) the same, "
        + "\(Figures.count(report.count(.samePackages))) in another order, "
        + "\(Figures.count(report.count(.different))) with other packages, "
        + "\(Figures.count(report.count(.failed))) not answered by both."
    ]
    if let jaccard = report.mean({ $0.jaccard(at: 10) }),
      let alike = report.mean(\.rankBiasedOverlap)
    {
      lines.append(
        "Jaccard@10 \(Figures.fixed(jaccard, 2)) and RBO \(Figures.fixed(alike, 2)) on average.")
    }
    for (name, side) in [("v1", \RankingReport.Row.v1), ("v2", \RankingReport.Row.v2)] {
      let cached = report.rows.count { $0[keyPath: side].isCached }
      guard let half = report.percentile(0.5, { $0[keyPath: side] }),
        let most = report.percentile(0.95, { $0[keyPath: side] })
      else { continue }
      let note = cached == 0 ? "" : ", \(Figures.count(cached)) from the cache"
      lines.append(
        "\(name): p50 \(Figures.milliseconds(half)), p95 \(Figures.milliseconds(most))\(note)")
    }
    return lines
  }

  /// A comparison was written to a file.
  static func written(_ file: String, queries: Int) -> String {
    "\(RegistryText(file).escapedPrefix(300)): "
      + "\(Figures.count(queries)) \(queries == 1 ? "query" : "queries") compared."
  }
}
