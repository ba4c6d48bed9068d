import ArgumentParser

/// `souk trust`: the person's decisions about keys of others.
struct TrustCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract: "Trust keys within limits, and revoke them.",
    discussion: """
      A decision counts for every registry: what a revoked key signed is refused wherever it comes \
      from, and limits that a registry sets itself stay.
      """,
    subcommands: [
      TrustListCommand.self, TrustAddCommand.self, TrustScopeCommand.self,
      TrustRevokeCommand.self, TrustRemoveCommand.self,
    ],
    defaultSubcommand: TrustListCommand.self)
}
