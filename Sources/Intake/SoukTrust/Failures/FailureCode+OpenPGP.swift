extension FailureCode {
  /// What the codes about OpenPGP and Debian mean; nil for every other code.
  var openPGPGuidance: FailureGuidance? {
    switch self {
    case .cleartextUnclean:
      FailureGuidance(
        "Not one clean signed message",
        "Text outside the signed part, a second message, or headers that do not belong. "
          + "Text outside is NOT signed.",
        do: "Refuse it and fetch it again from another mirror.",
        not: "Do not read the unsigned part as if it were signed.")
    case .armorChecksum:
      FailureGuidance(
        "Armor checksum differs",
        "The checksum line of the armor is damaged. It protects nothing; the signature "
          + "itself holds.",
        do: "Nothing needs to be done; if the signature fails as well, fetch the file "
          + "again.")
    case .pgpAlgorithm:
      FailureGuidance(
        "Algorithm not checked",
        "The signature uses an algorithm that souk does not check, or one that is too "
          + "weak to count.",
        do: "Use a suite that also carries a signature souk checks.")
    case .issuerUnknown:
      FailureGuidance(
        "Signer not in the keyring",
        "None of the keys in the ring made this signature.",
        do: "Install the archive's current keyring package.",
        not: "Do not import a key from the same place as the file.")
    case .signedTextChanged:
      FailureGuidance(
        "Text changed after signing",
        "The digest of the text is not the one that was signed.",
        do: "Fetch the file again from another mirror.")
    case .pgpSignatureDamaged:
      FailureGuidance(
        "Signature damaged",
        "The text is very likely intact; the signature or the key is damaged.",
        do: "Fetch the file again and compare the key's fingerprint.")
    case .pgpKeyNotInForce:
      FailureGuidance(
        "Key not in force when signing",
        "The OpenPGP key was expired or revoked at the time the signature states.",
        do: "Update the keyring.")
    case .pgpSignatureTime:
      FailureGuidance(
        "Signature's time is off",
        "The signature is dated in the future, or has expired by its own word.",
        do: "Check this machine's clock.")
    case .mpiMalformed:
      FailureGuidance(
        "Number malformed",
        "A number in the signature is too long or lies about its length.",
        do: "Refuse it and fetch it again.")
    case .fileNotListed:
      FailureGuidance(
        "File not listed",
        "The signed list does not name this file.",
        do: "Check component and architecture; if they are right, report the mirror.")
    case .noValidUntil:
      FailureGuidance(
        "Never expires",
        "The suite states no end of validity, so an old copy cannot be told from the "
          + "newest.",
        do: "Set an age of your own after which the list counts as stale.")
    case .suiteChanged:
      FailureGuidance(
        "Another suite",
        "The list is of another suite, codename or origin than expected.",
        do: "Confirm that a change of release was meant.")
    case .wrongSignatureClass:
      FailureGuidance(
        "Signature of another class",
        "The OpenPGP signature is not one over a document.",
        do: "Refuse it and report it.")
    default: nil
    }
  }
}
