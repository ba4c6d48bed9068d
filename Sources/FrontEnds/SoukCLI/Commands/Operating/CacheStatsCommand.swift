import ArgumentParser
import SoukEngine
import SoukModel

/// `souk cache stats`: what is kept in each tier, and how often it answered.
struct CacheStatsCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Show what is kept in each tier, and how often it answered.")

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.withService { service throws(CommandFailure) in
      let tiers = try context.asking { () throws(ServiceError) in try service.cacheUsage() }
      try write(
        .object(["tiers": .array(tiers.map(Self.json))]),
        or: Self.table(tiers).lines(width: context.terminal.columns),
        in: context)
      return .success
    }
  }

  private static func json(_ tier: CacheTierUsage) -> JSONValue {
    .object([
      "tier": .string(tier.tier),
      "entries": .integer(Int64(tier.entries)),
      "bytes": .integer(tier.bytes),
      "hits": .integer(Int64(tier.hits)),
      "misses": .integer(Int64(tier.misses)),
    ])
  }

  private static func table(_ tiers: [CacheTierUsage]) -> TextTable {
    var table = TextTable([
      .init(title: "TIER"), .init(title: "KEPT", isNumeric: true),
      .init(title: "SIZE", isNumeric: true), .init(title: "HITS", isNumeric: true),
      .init(title: "MISSES", isNumeric: true), .init(title: "HIT RATE", isNumeric: true),
    ])
    for tier in tiers {
      let asked = tier.hits + tier.misses
      table.append([
        tier.tier, Figures.count(tier.entries), Figures.bytes(tier.bytes),
        Figures.count(tier.hits), Figures.count(tier.misses),
        asked > 0 ? Figures.share(Double(tier.hits) / Double(asked)) : "-",
      ])
    }
    return table
  }
}
