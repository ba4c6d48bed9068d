extension FailureCode {
  /// What the codes about checksums mean; nil for every other code.
  var checksumGuidance: FailureGuidance? {
    switch self {
    case .fileTooShort:
      FailureGuidance(
        "File cut short",
        "The file ends before it should. Interrupted downloads and full disks do this.",
        do: "Fetch it again; if it is cut again, use another mirror.")
    case .fileTooLong:
      FailureGuidance(
        "File too long",
        "Bytes follow the genuine end of the file. Appending is also a way to smuggle "
          + "something in.",
        do: "Fetch it again from another mirror.",
        not: "Do not unpack what was appended.")
    case .bytesDiffer:
      FailureGuidance(
        "Same size, other bytes",
        "The file has the promised length and other content: damage on the way, on the "
          + "disk, or on purpose.",
        do: "Fetch it again from another mirror; if the place moves, test this machine's "
          + "memory and disk.",
        not: "Do not install it.")
    case .wrongFile:
      FailureGuidance(
        "Another file",
        "The file is a different one that the index knows: mixed up, or an old one "
          + "offered as new.",
        do: "Use another mirror and report the mix-up.",
        not: "Do not install it because it is genuine: it is not what was asked for.")
    case .digestMalformed:
      FailureGuidance(
        "Checksum malformed",
        "The stated checksum is not 64 hexadecimal digits, so nothing can be compared "
          + "with it.",
        do: "The index must be corrected; tell its operator.",
        not: "Do not compare only the part that is there.")
    case .wrongDigestAlgorithm:
      FailureGuidance(
        "Checksum of another algorithm",
        "The stated checksum is not a SHA-256 by its length. Weaker ones can be forged.",
        do: "The publisher must state the SHA-256.",
        not: "Do not count a matching MD5 or SHA-1 as a check.")
    case .errorPageSaved:
      FailureGuidance(
        "An error page was saved",
        "A web page or an error message was stored in place of the file.",
        do: "Log in to the network or the service, then fetch the file again.")
    case .fileEmpty:
      FailureGuidance(
        "File empty",
        "No bytes arrived, or none could be stored.",
        do: "Check the disk and the server, then fetch it again.")
    case .holeOfZeros:
      FailureGuidance(
        "A hole of zeros",
        "A stretch of the file was never written: a download or a copy that did not "
          + "finish.",
        do: "Delete the partial file and fetch it again.")
    case .indexOutOfStep:
      FailureGuidance(
        "Index and mirror out of step",
        "The mirror has the file of another day than the index. Mirrors are updated "
          + "piece by piece.",
        do: "Refresh the index, wait for the mirror, or use another one.")
    case .digestOfOtherEncoding:
      FailureGuidance(
        "Checksum of the other encoding",
        "The checksum is of the unpacked file where the packed one is here, or the "
          + "other way round.",
        do: "Compare with the line of the index that names this form of the file.")
    case .digestOfTextVariant:
      FailureGuidance(
        "Checksum of another spelling",
        "The checksum is of the same text with other line ends, final newline or byte "
          + "order mark.",
        do: "Fetch the file in binary mode.")
    case .fileChangedWhileReading:
      FailureGuidance(
        "File changed while it was read",
        "Something wrote to the file during the check, so the result is worth nothing.",
        do: "Stop whatever writes to it, then check again.")
    case .noStrongChecksum:
      FailureGuidance(
        "No strong checksum",
        "Only MD5 or SHA-1 is published. Neither proves that content is unchanged.",
        do: "Refuse it and ask for a SHA-256.")
    default: nil
    }
  }
}
