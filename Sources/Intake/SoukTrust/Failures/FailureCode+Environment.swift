extension FailureCode {
  /// What the codes about this machine mean; nil for every other code.
  var environmentGuidance: FailureGuidance? {
    switch self {
    case .clockDoubtful:
      FailureGuidance(
        "Clock doubtful",
        "This machine's clock is behind the time of the last refresh, so no date can be judged.",
        do: "Set the clock, then run it again.",
        not: "Do not switch date checks off.")
    case .networkFailed:
      FailureGuidance(
        "Network failed",
        "The file could not be fetched. This says nothing about trust.",
        do: "Check the connection and the address, then try again.")
    case .verdictsDiffer:
      FailureGuidance(
        "Two checks disagree",
        "souk's own steps and the library came to different verdicts. Nothing was "
          + "accepted.",
        do: "Report it with an evidence bundle.")
    case .fileUnreadable:
      FailureGuidance(
        "File cannot be read",
        "The file is not there or may not be read.",
        do: "Check the path and the permissions.")
    case .writeFailed:
      FailureGuidance(
        "Cannot write",
        "The disk is full or failing.",
        do: "Free some space, then run it again.")
    default: nil
    }
  }
}
