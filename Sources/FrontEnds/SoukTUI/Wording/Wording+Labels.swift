extension Wording {
  /// The pages of the details.
  static let tabs = [
    "Overview", "Versions", "Dependencies", "Trust", "Checks", "Maturity", "Readme",
  ]
  /// The title of the results.
  static let results = "results"
  /// The title of the results, with how many packages are marked.
  static func results(marked count: Int) -> String {
    count == 0 ? results : "\(results)  +\(grouped(count)) marked"
  }
  /// The title of the details before a package is selected.
  static let details = "details"
  /// The title of the list of keys.
  static let help = "keys"
  /// The title of the list of themes.
  static let themes = "themes"
  /// The title of the status pane.
  static let status = "status"

  /// How many match, of how many there are.
  static func count(_ total: Int, of all: Int) -> String {
    "\(grouped(total)) of \(grouped(max(total, all)))"
  }

  /// How the rows of a query are sorted.
  static func sort(_ text: String) -> String {
    "   sort " + (text.allSatisfy(\.isWhitespace) ? "popularity" : "relevance")
  }

  /// Where a key acts, as the list of keys says it.
  static func words(_ context: KeyContext) -> String {
    switch context {
    case .search: "in the search line"
    case .list: "in the results"
    case .details: "in the details"
    case .trust: "on the trust page"
    case .inspector: "in the inspector"
    case .failures: "in the failures"
    case .dashboard: "in the dashboard"
    case .installed: "in what is installed"
    case .installing: "while an order is under way"
    case .plan: "when a plan waits for you"
    case .outcome: "when an order is over"
    case .refused: "when a release was refused"
    case .comparison: "in the comparison"
    case .comparisonSearch: "in the query of the comparison"
    case .fields: "in the comparison of one package"
    case .help: "in this list"
    case .themes: "in the list of themes"
    case .palette: "in the list of commands"
    case .facets: "in the counts by facet"
    case .why: "on the page that says why"
    case .explanation: "in an explanation"
    case .note: "while writing a note"
    case .operations: "in the operations"
    case .waterfall: "in the waterfall"
    case .basket: "in the basket"
    case .tree: "in the tree of needs"
    case .graph: "in the graph"
    case .graphPrompt: "in the query of the graph"
    case .searches: "in the searches"
    case .evidence: "in the evidence of a row"
    case .confirmation: "when a question waits for you"
    }
  }

  /// A number with a comma after each three digits: 64117 → `64,117`.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// Bytes for people: 45056 → `44 KiB`.
  static func bytes(_ count: Int64) -> String {
    guard count >= 1_024 else { return "\(count) B" }
    let (value, unit): (Double, String) =
      count >= 1 << 30
      ? (Double(count) / Double(1 << 30), "GiB")
      : count >= 1 << 20 ? (Double(count) / Double(1 << 20), "MiB") : (Double(count) / 1024, "KiB")
    return "\(decimal(value, value < 10 ? 1 : 0)) \(unit)"
  }

  /// Milliseconds with as many decimals as say something: 0.042 → `0.04`, 3.14 → `3.1`.
  static func milliseconds(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "-" }
    return decimal(value, value < 0.1 ? 2 : value < 100 ? 1 : 0)
  }

  /// A share as whole per cent; `-` for none.
  static func percent(_ share: Double?) -> String {
    guard let share, share.isFinite else { return "-" }
    return "\(Int((min(1, max(0, share)) * 100).rounded()))%"
  }

  /// A number with so many decimals, 0 to 2; never in scientific notation.
  static func decimal(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "-" }
    let scale = decimals == 2 ? 100 : decimals == 1 ? 10 : 1
    let scaled = Int((min(1e12, max(-1e12, value)) * Double(scale)).rounded())
    let sign = scaled < 0 ? "-" : ""
    let whole = Int(scaled.magnitude) / scale
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let rest = String(Int(scaled.magnitude) % scale)
    return "\(sign)\(whole).\(String(repeating: "0", count: max(0, decimals - rest.count)))\(rest)"
  }

  /// A day and time in UTC, from seconds since 1970: `2026-03-02 11:05 UTC`.
  static func date(_ seconds: Int64) -> String {
    guard (-62_135_596_800...253_402_300_799).contains(seconds) else { return "\(seconds) s" }
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = Int(seconds) - days * 86_400
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * part + 2) / 5 + 1
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let clock = "\(two(rest / 3_600)):\(two(rest % 3_600 / 60)) UTC"
    return "\(year)-\(two(month))-\(two(day)) \(clock)"
  }

  /// A day in UTC, from seconds since 1970: `2026-03-02`.
  static func day(_ seconds: Int64) -> String {
    String(date(seconds).prefix { $0 != " " })
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
