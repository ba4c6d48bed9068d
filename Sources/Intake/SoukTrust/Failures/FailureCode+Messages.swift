extension FailureCode {
  /// What the codes about signed bytes mean; nil for every other code.
  var messageGuidance: FailureGuidance? {
    switch self {
    case .finalNewline:
      FailureGuidance(
        "Final newline differs",
        "The signature holds once the last newline is added or removed: an editor or a "
          + "transfer changed the file.",
        do: "Fetch the file again as it was published.",
        not: "Do not edit a file after it was signed.")
    case .lineEndings:
      FailureGuidance(
        "Line endings differ",
        "The signature holds with the other line endings. Version control, FTP in text "
          + "mode and mail change them.",
        do: "Fetch the file again in binary mode.")
    case .byteOrderMark:
      FailureGuidance(
        "Byte order mark added",
        "Three invisible bytes stand in front of the signed text. Some editors add "
          + "them.",
        do: "Fetch the original file.")
    case .textRewritten:
      FailureGuidance(
        "Same data, other bytes",
        "The content means the same and was written again: other key order, indentation "
          + "or trailing blanks.",
        do: "Fetch the exact bytes that were signed; the publisher must serve those.")
    case .digestWasSigned:
      FailureGuidance(
        "A digest was signed",
        "The signature is over a digest of the file, not over the file.",
        do: "Check it in that form, and ask the publisher to document it.")
    case .anotherFileSigned:
      FailureGuidance(
        "Signature of another file",
        "The signature is genuine and belongs to another file of the same publisher.",
        do: "Pair files and signatures again; if the registry served them so, report the "
          + "mix-up.",
        not: "Do not install this file on that signature.")
    case .contentRecoded:
      FailureGuidance(
        "Packed or unpacked on the way",
        "The signature fits the content in another encoding: something between packed "
          + "or unpacked it.",
        do: "Fetch it without content encoding (Accept-Encoding: identity).")
    case .contentCut:
      FailureGuidance(
        "Content cut or extended",
        "The signed size differs from the size that is here.",
        do: "Fetch the rest; if it is cut again, use another mirror.")
    case .textNormalised:
      FailureGuidance(
        "Look-alike characters",
        "Characters were replaced by others that look the same, as copying from a "
          + "document does.",
        do: "Fetch the original file.",
        not: "Do not copy signed text by hand.")
    default: nil
    }
  }
}
