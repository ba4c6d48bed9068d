extension FailureCode {
  /// What the codes about registry metadata mean; nil for every other code.
  var metadataGuidance: FailureGuidance? {
    switch self {
    case .metadataExpired:
      FailureGuidance(
        "Index expired",
        "The index is older than its own promise. A mirror is stale, this clock is "
          + "ahead, or somebody holds back updates.",
        do: "Try another mirror, then check the clock, then ask the operator.",
        not: "Do not switch the date check off.")
    case .metadataFromFuture:
      FailureGuidance(
        "Index from the future",
        "The index is dated ahead of this machine's clock.",
        do: "Set this machine's clock; it is nearly always the clock.")
    case .rollback:
      FailureGuidance(
        "Index went backwards",
        "A newer index was seen before. An old one hides every update since.",
        do: "Use another mirror.",
        not: "Do not delete souk's memory to make it pass.")
    case .equivocation:
      FailureGuidance(
        "Two indexes of one version",
        "Two different indexes claim to be the same version: somebody shows different "
          + "people different things.",
        do: "Keep both files and report them.")
    case .mixAndMatch:
      FailureGuidance(
        "Parts do not belong together",
        "A part is not the one that the signed head or statement promises.",
        do: "Refresh everything together; if it stays so, use another mirror.")
    case .packageDowngrade:
      FailureGuidance(
        "Older package offered",
        "The offered version is older than the installed one, and nobody asked for it.",
        do: "Name the older version if you want it: `souk install PACKAGE@VERSION`.")
    case .statementMismatch:
      FailureGuidance(
        "Statement about something else",
        "The signed statement names another registry, package or version: a genuine "
          + "signature of something else was put here.",
        do: "Refuse it and tell the registry's operator.",
        not: "Do not install it: a replayed signature is an attack until explained.")
    case .wrongMetadataRole:
      FailureGuidance(
        "Document of another kind",
        "The signed document is of another kind than the one asked for.",
        do: "Report it to the registry's operator.")
    case .tooBig:
      FailureGuidance(
        "More data than allowed",
        "More bytes were sent than the known size or the limit allows; reading was "
          + "stopped.",
        do: "Use another mirror.")
    case .ambiguousJSON:
      FailureGuidance(
        "Ambiguous JSON",
        "Two programs could read this text differently: a key twice, a number out of "
          + "range, broken text.",
        do: "Refuse it; the publisher must write it again.")
    case .fastForward:
      FailureGuidance(
        "Version jumped far ahead",
        "The version number rose by more than the policy expects. After it no ordinary "
          + "version counts as newer.",
        do: "Ask the operator; recovery needs a new root.")
    case .signingDropped:
      FailureGuidance(
        "No longer signed",
        "Earlier versions were signed and this one is not.",
        do: "Refuse it and ask the publisher.",
        not: "Do not install it as \"unsigned after all\".")
    default: nil
    }
  }
}
