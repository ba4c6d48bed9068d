import ArgumentParser

/// `souk demo`: a throw-away home full of synthetic packages, to see the product anywhere.
struct DemoCommand: SoukCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the screen on a throw-away home of synthetic packages.",
    discussion: """
      With --drill a rollout is played on the screen: v1, half and half, v2, a fault, the alert, and \
      back to v1. With --check too it is played at once and written as text; the exit status is 8 \
      where something did not come out as it must.
      """)

  @Option(help: ArgumentHelp("How many packages there are.", valueName: "n"))
  var size = 1_000

  @Option(help: ArgumentHelp("What the packages are drawn from.", valueName: "n"))
  var seed: UInt64 = 1

  @Flag(help: "Make the home, say what is in it, and leave; the screen is not opened.")
  var check = false

  @Flag(help: "Play a rollout from v1 to v2, into a fault, and back.")
  var drill = false

  @OptionGroup var verbose: VerboseOption

  func validate() throws {
    guard (1...1_000_000).contains(size) else {
      throw ValidationError("--size is \(size); it takes a number from 1 to 1000000.")
    }
  }

  func perform(in context: CommandContext) throws(CommandFailure) -> ExitStatus {
    try context.complain(
      "souk demo: \(Figures.count(size)) synthetic packages, good and broken, in a throw-away "
        + "home. None of them is real, and nothing is kept.")
    return try context.runDemo(
      DemoRequest(size: size, seed: seed, opensScreen: !check, drills: drill))
  }
}
