extension FailureCode {
  /// What the codes about signatures mean; nil for every other code.
  var signatureGuidance: FailureGuidance? {
    switch self {
    case .signatureMissing:
      FailureGuidance(
        "No signature",
        "The registry signs its releases and this one carries no signature, or only a "
          + "part of one.",
        do: "Ask the publisher, and look whether earlier versions were signed.",
        not: "Do not install it on the word of its checksum: whoever changed the archive can "
          + "change that too.")
    case .signatureWrongLength:
      FailureGuidance(
        "Signature of the wrong length",
        "A signature has exactly 64 bytes. One less is a lost zero or a cut, one more a "
          + "newline; 88 or 128 are still encoded.",
        do: "Fetch the signature again; if it stays so, the publisher must sign again.")
    case .signatureTextDamaged:
      FailureGuidance(
        "Signature text damaged",
        "A character that does not belong stands in the signature, or one is missing.",
        do: "Fetch the signature again.")
    case .notASignature:
      FailureGuidance(
        "Not a signature",
        "The file is something else: a web page, an error message, or another tool's "
          + "signature.",
        do: "Look at the address, the login and the proxy it came through, then fetch it "
          + "again.")
    case .scalarNotReduced:
      FailureGuidance(
        "Signature re-encoded",
        "The second half is a number at or above the group's order. Signing never gives "
          + "one; somebody changed the signature.",
        do: "Fetch the original signature and report this one.")
    case .commitmentNotAPoint:
      FailureGuidance(
        "First half is no point",
        "The first 32 bytes of the signature do not name a point of the curve in its "
          + "one spelling: they are damaged.",
        do: "Fetch the signature again.")
    case .commitmentSmallOrder:
      FailureGuidance(
        "First half outside the group",
        "Libraries disagree about signatures whose first half lies outside the "
          + "prime-order group. Signing never gives one.",
        do: "Refuse it and report it.")
    case .wrongHashingMode:
      FailureGuidance(
        "Another hashing mode",
        "The signature is genuine in another mode than the one it was checked in: the "
          + "file was hashed first.",
        do: "Check it in the mode named, and ask the publisher to say which mode is used.")
    case .keyIDMismatch:
      FailureGuidance(
        "Made with another key",
        "The signature names another key than the one it is checked with.",
        do: "Check it with the key it names, if that key is one you trust.",
        not: "Do not trust a key only because a signature names it.")
    case .copiedKeyID:
      FailureGuidance(
        "Key id copied",
        "The id fits and the key does not. Ids are short hints that anybody can copy.",
        do: "Compare the full fingerprints by another channel.")
    case .commentSignatureBad:
      FailureGuidance(
        "Trusted comment changed",
        "The file's signature holds; the one over the trusted comment does not. Version "
          + "and date stand in that comment.",
        do: "Fetch the signature again and disregard the comment.",
        not: "Do not rely on the version or the date in the comment.")
    case .wrongNamespace:
      FailureGuidance(
        "Signed for another purpose",
        "The signature was made for something else, for instance a commit or a message.",
        do: "Refuse it and ask the publisher for a signature made for this.")
    case .formatTooNew:
      FailureGuidance(
        "Format too new",
        "The file says that it is of a version that this souk does not read.",
        do: "Update souk.")
    case .signedByAnotherKey:
      FailureGuidance(
        "Signed by another known key",
        "The signature is genuine, by a different key than the one stated.",
        do: "Ask the publisher whether this signer was meant, and whether the signer may "
          + "sign this package.",
        not: "Do not install it because the other signer is known.")
    case .signatureCauseUnknown:
      FailureGuidance(
        "Signature does not hold",
        "Neither these bytes nor any variant that was tried fits the signature under "
          + "any known key: content or signature was changed.",
        do: "Fetch both again from another mirror; keep both files as evidence.",
        not: "Do not install it, and do not delete what you have.")
    case .cofactoredOnly:
      FailureGuidance(
        "Crafted signature",
        "Only the weaker form of the equation holds. Some libraries accept such a "
          + "signature and some do not; it takes intent to make one.",
        do: "Refuse it and report it.")
    default: nil
    }
  }
}
