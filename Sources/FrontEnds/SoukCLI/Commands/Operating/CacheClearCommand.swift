import ArgumentParser
import SoukEngine
import SoukModel

/// `souk cache clear`: forgets kept answers.
struct CacheClearCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Forget kept answers; they are made anew when they are asked for.",
    discussion: "Hits and misses stay counted.")

  @Option(help: "Only this tier: packages, searches, downloads or versions.")
  var tier: String?

  @Option(help: "Only answers older than this: a number with s, m, h or d.")
  var olderThan: String?

  @OptionGroup var format: FormatOptions

  /// Whether a failure is written as a document too.
  var wantsJSON: Bool { format.isJSON }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    let seconds = try olderThan.map { text throws(CommandFailure) in
      guard let seconds = TimeSpan.seconds(text) else { throw OperatingWording.badSpan(text) }
      return seconds
    }
    return try context.withService { service throws(CommandFailure) in
      let count = try context.asking { () throws(ServiceError) in
        try service.clearCache(tier: tier, olderThan: seconds)
      }
      if wantsJSON {
        try context.print(.object(["cleared": .integer(Int64(count))]))
      } else {
        try context.print(OperatingWording.cleared(count, tier: tier))
      }
      return .success
    }
  }
}
