import ArgumentParser
import SoukModel

/// `--backend v1|v2`: which engine answers, whatever the gate says.
struct BackendOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ask this backend instead of the one the gate chooses.", valueName: "v1|v2"))
  var backend: BackendChoice?

  /// The engine that was asked for; nil for the gate's choice.
  var kind: BackendKind? { backend?.kind }
}
