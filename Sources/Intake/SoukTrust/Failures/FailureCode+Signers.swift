extension FailureCode {
  /// What the codes about signers mean; nil for every other code.
  var signerGuidance: FailureGuidance? {
    switch self {
    case .signerUnknown:
      FailureGuidance(
        "Signer unknown",
        "Nobody here has said that this key may be trusted. Anybody can make a key.",
        do: "Compare the fingerprint with the publisher by another channel, then `souk "
          + "trust add`.",
        not: "Do not add the key only to make the message go away.")
    case .keyRevoked:
      FailureGuidance(
        "Key revoked",
        "The key was withdrawn. Whoever has it can also write any date, so its old "
          + "signatures prove nothing either.",
        do: "Wait for a release signed by the successor key.",
        not: "Do not install it, whatever date the signature states.")
    case .keyExpired:
      FailureGuidance(
        "Key expired",
        "The key's time has passed, or the release was signed after it.",
        do: "Check this machine's clock; then refresh the registry, which may name a newer "
          + "key.",
        not: "Do not set the clock back.")
    case .keyNotYetValid:
      FailureGuidance(
        "Key not valid yet",
        "The key's time has not begun by this machine's clock.",
        do: "Check this machine's clock; else the key was published early.")
    case .keyOutOfScope:
      FailureGuidance(
        "Key not allowed here",
        "The key is good and its owner may sign other packages than this one.",
        do: "Refuse it and ask the registry who may sign this package.",
        not: "Do not widen the scope to make it pass.")
    case .thresholdNotMet:
      FailureGuidance(
        "Too few signatures",
        "The rule asks for more good signatures of different keys than there are.",
        do: "Get the missing signature; each key's line says what became of it.")
    case .sameKeyTwice:
      FailureGuidance(
        "One key counted twice",
        "Two of the signatures are by one key, under one id or two. It counts once.",
        do: "Report it to the registry's operator.")
    case .rotationBroken:
      FailureGuidance(
        "New root not vouched for",
        "A new root must be signed by the keys of the root before it. This one is not, "
          + "so it may be a takeover.",
        do: "Fetch the root again; if it stays so, ask the operator by another channel.",
        not: "Do not accept the new root by hand before you have asked.")
    case .publisherKeyChanged:
      FailureGuidance(
        "Publisher's key changed",
        "Earlier releases were signed by another key, and that key has never named this "
          + "one.",
        do: "Ask the publisher whether the key was changed.",
        not: "Do not just accept the new key.")
    case .trustStoreDamaged:
      FailureGuidance(
        "Trust store damaged",
        "The file of your own decisions cannot be read as one, or others may write to "
          + "it.",
        do: "Restore it from a backup and make it yours alone (mode 0600).",
        not: "Do not start with an empty store: revocations would be forgotten.")
    case .checksOverridden:
      FailureGuidance(
        "Checks are switched off",
        "Somebody installed it against the rules of its registry: unsigned, by an unknown key, or after "
          + "the key's time.",
        do: "Install it again without `--force` once it is signed as it should be.")
    default: nil
    }
  }
}
