import ArgumentParser

/// `--target DIR`: the folder that packages go into.
struct TargetOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds souk.lock and the packages; your own where none is named.",
      valueName: "dir"))
  var target: String?
}
