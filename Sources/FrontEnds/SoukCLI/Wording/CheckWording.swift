import SoukModel

/// How the trial of every command is put to a person.
enum CheckWording {
  /// The answer is no document.
  static let noDocument = "the output is not one JSON document"
  /// The person interrupted.
  static let interrupted = "The trial was interrupted."

  /// There is nothing to compare one backend with.
  static let oneBackend = CommandFailure(
    .conflict, code: "conflict",
    "This souk was built with one backend alone and cannot compare both.",
    remedy: "Use a souk that has both.")

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
}
