import SoukModel

extension Wording {
  /// Said while the readme is read.
  static let readingReadme = "reading the readme…"

  /// Said where there is none, and why.
  static func noReadme(_ reason: RegistryText?) -> String {
    let reason = reason.map { ": " + $0.escapedPrefix(200) } ?? ""
    return "There is no readme to show\(reason)."
  }

  /// Said under a readme that is longer than what is shown.
  static func readmeCut(_ bytes: Int) -> String {
    "What follows is left out: \(Self.bytes(Int64(bytes))) are shown."
  }
}
