import ArgumentParser

/// Whose figures the rollout is judged by.
struct FleetOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Judge the figures that this Prometheus has of a fleet.", valueName: "url"))
  var prometheus: String?
}
