import ArgumentParser
import SoukEngine
import SoukModel

/// `souk cache clear`: forgets kept answers.
struct CacheClearCommand: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Forget kept answers; they are made anew when they are asked for.",
    discussion: "Hits and misses stay counted.")

  @Option(help: "Only this tier: packages, searches, downloads or versions.")
  var tier: String?

  @Option(help: "Only answers older than this: a number with s, m, h or d.")
  var olderThan: String?

  @OptionGroup var format: FormatOptions

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let seconds = try TimeSpan.seconds(ofOption: olderThan)
    return try context.withService { service throws(CommandFailure) in
      let count = try context.asking { () throws(ServiceError) in
        try service.clearCache(tier: tier, olderThan: seconds)
      }
      try write(
        .object(["cleared": .integer(Int64(count))]),
        or: [OperatingWording.cleared(count, tier: tier)],
        in: context)
      return .success
    }
  }
}
