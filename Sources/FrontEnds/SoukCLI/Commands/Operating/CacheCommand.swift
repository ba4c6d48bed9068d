import ArgumentParser

/// `souk cache`: the tiered cache.
struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache", abstract: "Show or clear the answers that souk keeps.",
    subcommands: [CacheStatsCommand.self, CacheClearCommand.self],
    defaultSubcommand: CacheStatsCommand.self)
}
