import ArgumentParser

/// `souk evidence`: what a verdict rests on, packed for a ticket, and opened again.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Pack what a verdict rests on into one file, or open such a file.",
    discussion: """
      A bundle holds the inputs, the steps, the clock, the versions and commands of openssl and \
      sha256sum that show the same. It never holds a private key.
      """,
    subcommands: [EvidenceSaveCommand.self, EvidenceOpenCommand.self],
    defaultSubcommand: EvidenceSaveCommand.self)
}
