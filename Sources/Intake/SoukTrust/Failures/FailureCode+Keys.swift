extension FailureCode {
  /// What the codes about keys mean; nil for every other code.
  var keyGuidance: FailureGuidance? {
    switch self {
    case .keyMissing:
      FailureGuidance(
        "No key",
        "The key file is empty or not there, so nothing can be checked with it.",
        do: "Name the key file, or add the key with `souk trust add`.",
        not: "Do not go on without a check because the key is missing.")
    case .keyWrongLength:
      FailureGuidance(
        "Key of the wrong length",
        "An Ed25519 public key has exactly 32 bytes. Another length means a lost or an "
          + "extra byte, or a container around the key.",
        do: "Copy the key again as one piece, or give souk the original file: it reads PEM, "
          + "DER, OpenSSH and minisign.")
    case .keyTextDamaged:
      FailureGuidance(
        "Key text damaged",
        "A character that does not belong stands in the key, or one is missing. Mail "
          + "and chat programs do this.",
        do: "Copy the key again from its source and compare the fingerprint.")
    case .keyArmorWrong:
      FailureGuidance(
        "Marker lines wrong",
        "The BEGIN and END lines around a key are missing, differ, or occur twice.",
        do: "Save the whole block with both of its marker lines, and nothing else.")
    case .pemDamaged:
      FailureGuidance(
        "PEM content damaged",
        "The base64 between the marker lines does not decode to what the lines promise.",
        do: "Fetch the key again and compare the fingerprint with the publisher's page.")
    case .derMalformed:
      FailureGuidance(
        "DER structure broken",
        "The binary structure around the key contradicts itself or holds something "
          + "extra.",
        do: "Export the key again, for instance with `openssl pkey -pubout`.")
    case .wrongKeyAlgorithm:
      FailureGuidance(
        "Key for another algorithm",
        "The file holds a proper key of another kind. Encryption keys (X25519) look "
          + "almost the same as signing keys.",
        do: "Ask the publisher for the Ed25519 signing key.")
    case .privateKeyExposed:
      FailureGuidance(
        "A private key lies open",
        "This file is the secret half. Whoever has read it can sign as its owner.",
        do: "Treat the key as stolen: tell its owner, revoke it, and sign with a new one.",
        not: "Do not add it, store it, or pass it on.")
    case .publicKeyForSigning:
      FailureGuidance(
        "Public key given for signing",
        "Signing needs the private half; this file holds the public one.",
        do: "Name the private key's file.")
    case .privateKeyEncrypted:
      FailureGuidance(
        "Private key is encrypted",
        "The key is protected by a passphrase that was not given or does not fit.",
        do: "Enter the passphrase; where it does not fit, check the keyboard layout and the "
          + "file.")
    case .keyNotOnCurve:
      FailureGuidance(
        "Not a point of the curve",
        "About half of all 32-byte values are no key at all. These bytes are damaged or "
          + "were never a key.",
        do: "Fetch the key again and compare the fingerprint by another channel.")
    case .keyNotCanonical:
      FailureGuidance(
        "Second spelling of a key",
        "The bytes name a point in a way that no honest program writes. Libraries treat "
          + "such keys differently.",
        do: "Refuse the key and tell whoever published it.",
        not: "Do not trust a \"corrected\" form of it.")
    case .keySmallOrder:
      FailureGuidance(
        "Key of small order",
        "With one of these few keys, one signature fits many messages. Nobody gets one "
          + "by accident.",
        do: "Refuse the key and report it to the registry's operator.")
    case .keyMixedOrder:
      FailureGuidance(
        "Key outside the prime-order group",
        "Libraries, and versions of one library, disagree about the signatures of such "
          + "a key.",
        do: "Refuse the key; ask for one made by an ordinary program.")
    case .keyHalvesDiffer:
      FailureGuidance(
        "Key halves do not match",
        "The public half stored in the private key is not the one that its seed gives. "
          + "Signing with it would leak the key.",
        do: "Restore the key from a backup, or make a new one.",
        not: "Do not sign with it.")
    case .unsupportedKeyKind:
      FailureGuidance(
        "Kind of key not supported",
        "The file is a key that souk has no use for: a hardware-token key, a "
          + "certificate, or another algorithm.",
        do: "Use a plain Ed25519 key.")
    default: nil
    }
  }
}
