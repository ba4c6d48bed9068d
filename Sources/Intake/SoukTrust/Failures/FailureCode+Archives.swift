extension FailureCode {
  /// What the codes about archives mean; nil for every other code.
  var archiveGuidance: FailureGuidance? {
    switch self {
    case .pathClimbsOut:
      FailureGuidance(
        "Path climbs out",
        "An entry's path leaves the folder it is unpacked into.",
        do: "Refuse the whole package and tell the publisher.",
        not: "Do not unpack it with another tool.")
    case .absolutePath:
      FailureGuidance(
        "Absolute path",
        "An entry names a place on the disk rather than one inside the folder.",
        do: "Refuse the whole package and tell the publisher.",
        not: "Do not unpack it with another tool.")
    case .symlinkEscape:
      FailureGuidance(
        "Symbolic link leads out",
        "A link points out of the folder, or a later entry is written through a link.",
        do: "Refuse the whole package and tell the publisher.",
        not: "Do not unpack it with another tool.")
    case .hardLinkEscape:
      FailureGuidance(
        "Hard link leads out",
        "A hard link does not point to an earlier file of the archive.",
        do: "Refuse the whole package and tell the publisher.",
        not: "Do not unpack it with another tool.")
    case .specialFile:
      FailureGuidance(
        "Device, pipe or socket",
        "An entry is not a file, a folder or a link.",
        do: "Refuse the whole package and tell the publisher.")
    case .dangerousMode:
      FailureGuidance(
        "Too many rights",
        "An entry asks for more rights than a package needs: set-user-id, set-group-id, "
          + "or writable by all.",
        do: "The rights are dropped on unpacking; ask the publisher why they are there.")
    case .nameTwice:
      FailureGuidance(
        "One name twice",
        "Two entries have one name, or names that some disks cannot tell apart: one "
          + "would replace the other.",
        do: "Refuse the package; the publisher must pack it again.")
    case .unsafeName:
      FailureGuidance(
        "Unsafe name",
        "An entry's name holds characters that act on a terminal, hide themselves, or "
          + "cannot be stored.",
        do: "Refuse the package and tell the publisher.",
        not: "Do not list it with a tool that prints names as they are.")
    case .bomb:
      FailureGuidance(
        "Unpacks to far too much",
        "The archive is small and its content is huge or endlessly nested.",
        do: "Refuse it.",
        not: "Do not unpack it to see what is inside.")
    case .archiveDamaged:
      FailureGuidance(
        "Archive damaged",
        "The archive is cut or fails a check of its own. Where its SHA-256 is right, it "
          + "was published like this.",
        do: "Fetch it again; if its checksum is right, tell the publisher.")
    case .archiveFormatUnknown:
      FailureGuidance(
        "Archive format not supported",
        "The file is not an archive of a kind that souk opens.",
        do: "Ask the publisher for a tar archive with gzip, xz or zstd.")
    case .contentsDiffer:
      FailureGuidance(
        "Contents are not the listed ones",
        "Files are missing, added or different from the signed list.",
        do: "Refuse it and tell the publisher.")
    case .debLayout:
      FailureGuidance(
        "Not laid out as a Debian package",
        "The members of the .deb are not the required ones in the required order.",
        do: "Refuse it and fetch it again from another mirror.")
    default: nil
    }
  }
}
