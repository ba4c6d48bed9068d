/// A command of a public tool that shows a part of a verdict to somebody who does not trust souk.
struct EvidenceCommand: Codable, Hashable {
  /// The program it needs.
  var tool: String
  /// The command line, for a shell in the unpacked bundle; without single quotes.
  var command: String
  /// What it shows, in one sentence without quotes.
  var shows: String
  /// Whether it must succeed, or must fail, for the verdict to be right.
  var succeeds: Bool
}
