extension FailureCode.Family {
  /// What to know about the family before its codes.
  package var guidance: FamilyGuidance {
    switch self {
    case .key: Self.keys
    case .signature: Self.signatures
    case .message: Self.messages
    case .trust: Self.signers
    case .checksum: Self.checksums
    case .metadata: Self.registries
    case .archive: Self.archives
    case .openPGP: Self.debian
    case .environment: Self.machine
    }
  }

  private static var keys: FamilyGuidance {
    FamilyGuidance(
      "A key could not be used: its file is missing, damaged or of another kind, or its bytes are no "
        + "safe key. Nothing is said yet about any signature.",
      ask: [
        "Where did the key come from, and how: as a file, by mail, copied from a page?",
        "Which command was given, and which file stood behind --key?",
        "Which fingerprint does the publisher state elsewhere?",
      ],
      do: [
        "Fetch the key again as a file and compare all 64 digits of its fingerprint by another "
          + "channel.",
        "Where a private key lies open (K08), stop: it counts as stolen from now on.",
      ],
      codes: [
        .init(
          [
            .keyMissing, .keyWrongLength, .keyTextDamaged, .keyArmorWrong, .pemDamaged,
            .derMalformed,
          ], "the file is missing, cut or damaged"),
        .init(
          [.wrongKeyAlgorithm, .publicKeyForSigning, .privateKeyEncrypted, .unsupportedKeyKind],
          "the file is whole and not what is needed here"),
        .init(
          [.keyNotOnCurve, .keyNotCanonical, .keySmallOrder, .keyMixedOrder],
          "the bytes are no key that an honest program makes"),
        .init([.privateKeyExposed, .keyHalvesDiffer], "a private key is in danger"),
      ])
  }

  private static var signatures: FamilyGuidance {
    FamilyGuidance(
      "The signature itself is missing, damaged, made in another way or by another key. The content "
        + "may still be what was published; nobody has shown that it is.",
      ask: [
        "Does one release fail, or everything of this publisher? (`souk verify --all`)",
        "Was the signature fetched by hand, through a proxy, or from a page that wants a login?",
        "With which program and which key was it made?",
      ],
      do: [
        "Fetch the signature again.",
        "Where souk names the key that signed (S09, S14), ask the publisher whether that was meant; "
          + "do not trust the key because of it.",
        "Where no cause is found (S15), keep content and signature, and send the evidence.",
      ],
      codes: [
        .init([.signatureMissing], "there is none"),
        .init(
          [.signatureWrongLength, .signatureTextDamaged, .notASignature],
          "what is there is cut, damaged or something else"),
        .init(
          [.scalarNotReduced, .commitmentNotAPoint, .commitmentSmallOrder, .cofactoredOnly],
          "no honest program makes such numbers"),
        .init(
          [.wrongHashingMode, .wrongNamespace, .formatTooNew],
          "it was made in a way, for a purpose or in a format other than expected"),
        .init([.keyIDMismatch, .copiedKeyID, .signedByAnotherKey], "it belongs to another key"),
        .init([.commentSignatureBad], "only the comment beside it was changed"),
        .init([.signatureCauseUnknown], "it does not hold, and no trial says why"),
      ])
  }

  private static var messages: FamilyGuidance {
    FamilyGuidance(
      "The signature is genuine, and the bytes here are not the ones that were signed. souk found "
        + "out by trial what was done to them; it accepts them none the more for that.",
      ask: [
        "How did the file get here: by which program, in text mode, through mail or version control?",
        "Was it opened and saved again, unpacked, or written out by another program?",
      ],
      do: [
        "Fetch the file again in binary mode, from another mirror if it stays so.",
        "Where the signature is another file's (M06), treat it as put there by somebody.",
      ],
      codes: [
        .init(
          [.finalNewline, .lineEndings, .byteOrderMark, .textNormalised],
          "an editor or a transfer changed the text"),
        .init(
          [.textRewritten, .contentRecoded],
          "a program wrote the same content in other bytes, or packed or unpacked it"),
        .init([.contentCut], "a part is missing, or there is more than was signed"),
        .init([.digestWasSigned], "the publisher signed a digest in place of the file"),
        .init([.anotherFileSigned], "the signature belongs to another file"),
      ])
  }

  private static var signers: FamilyGuidance {
    FamilyGuidance(
      "A signature may hold and still count for nothing: the signer is not known, may not sign this, "
        + "or not at this time; or too few have signed. T06, T07 and T08 are said when a registry is "
        + "refreshed, T09 at the step metadata of the package.",
      ask: [
        "Is the clock right? (T03, T04)",
        "Did the publisher announce a new key, and where?",
        "Has somebody here added, revoked or scoped a key? (`souk trust list`)",
      ],
      do: [
        "Compare the fingerprint with the publisher by another channel before anything is added.",
        "A revoked key (T02) stays revoked: wait for a release by its successor.",
        "Where the store is damaged (T10), restore it from a backup before anything else.",
      ],
      codes: [
        .init([.signerUnknown], "nobody here trusts the key"),
        .init([.keyRevoked, .keyExpired, .keyNotYetValid], "the key is not in force"),
        .init([.keyOutOfScope], "the key may sign other packages"),
        .init([.thresholdNotMet, .sameKeyTwice], "too few different keys have signed"),
        .init(
          [.rotationBroken, .publisherKeyChanged],
          "another key took over, and the one before never agreed"),
        .init([.trustStoreDamaged], "what was decided or seen here cannot be read"),
        .init([.checksOverridden], "a person let it pass"),
      ])
  }

  private static var checksums: FamilyGuidance {
    FamilyGuidance(
      "The file is not the one whose size and SHA-256 the registry states. Most often it was cut or "
        + "changed on the way; souk says which, where it can be told from the bytes.",
      ask: [
        "Does it fail from another mirror or network too?",
        "Is there a proxy, a login page or a virus scanner between here and the mirror?",
        "Did other downloads fail at the same time? (`souk verify --all` groups them)",
      ],
      do: [
        "Refresh the registry, then fetch the file again.",
        "Where the same file fails for everybody, tell the registry's operator.",
        "Where it is another file of the same index (C04), treat it as put there by somebody.",
      ],
      codes: [
        .init(
          [.fileTooShort, .fileTooLong, .fileEmpty, .holeOfZeros, .fileChangedWhileReading],
          "the transfer or the disk broke off, or something was still writing"),
        .init([.bytesDiffer], "the length is right and the bytes are not"),
        .init([.errorPageSaved], "an error page was saved in place of the file"),
        .init([.wrongFile, .indexOutOfStep], "it is another file, or another version of this one"),
        .init(
          [.digestOfOtherEncoding, .digestOfTextVariant],
          "the checksum is that of the same content in other bytes"),
        .init(
          [.digestMalformed, .wrongDigestAlgorithm, .noStrongChecksum],
          "the stated checksum is none, or not a SHA-256"),
      ])
  }

  private static var registries: FamilyGuidance {
    FamilyGuidance(
      "What vouches for the registry as a whole is too old, went back, or does not fit together. "
        + "Most of these are said by `souk registry refresh`: nothing new was taken in then, and what "
        + "was accepted before still counts. R01 and R12 also stand at the step metadata of a package, "
        + "which is then neither verified nor installed.",
      ask: [
        "Is the clock right? (R01, R02)",
        "Does another mirror of the registry say the same?",
        "When did the last refresh succeed? (`souk registry list`)",
      ],
      do: [
        "Set the clock, then refresh from another mirror.",
        "Keep the files where two versions of one serial are about (R04): that is proof.",
        "Never remove what souk remembers of the registry to make a refresh pass.",
      ],
      codes: [
        .init([.metadataExpired, .metadataFromFuture], "its time has passed, or has not come"),
        .init(
          [.rollback, .equivocation, .fastForward],
          "its serial went back, stood still with other content, or jumped"),
        .init(
          [.mixAndMatch, .statementMismatch, .wrongMetadataRole],
          "the parts are of different times, registries or kinds"),
        .init([.tooBig, .ambiguousJSON], "it cannot be read safely"),
        .init([.signingDropped], "it was signed before and is not any more"),
        .init([.packageDowngrade], "an older package is offered than is installed"),
      ])
  }

  private static var archives: FamilyGuidance {
    FamilyGuidance(
      "The archive holds something that would do harm when it is unpacked, or cannot be unpacked. "
        + "souk looks at every entry before it writes one, whoever signed the archive.",
      ask: [
        "Was anything unpacked with another program already?",
        "Did earlier versions of the package have the same entries?",
      ],
      do: [
        "Do not unpack it by hand to see what is inside.",
        "Where checksum and signature hold, the publisher made it so: tell the publisher.",
        "Where the archive is damaged (A10), fetch it again first.",
      ],
      codes: [
        .init(
          [.pathClimbsOut, .absolutePath, .symlinkEscape, .hardLinkEscape],
          "an entry would be written outside its folder"),
        .init([.specialFile, .dangerousMode], "an entry is or asks for more than a file needs"),
        .init([.nameTwice, .unsafeName], "names hide or replace one another"),
        .init([.bomb], "it unpacks to far too much"),
        .init(
          [.archiveDamaged, .archiveFormatUnknown, .debLayout],
          "it is damaged, or of a kind or layout that is not expected"),
        .init([.contentsDiffer], "its files are not the listed ones"),
      ])
  }

  private static var debian: FamilyGuidance {
    FamilyGuidance(
      "A Debian or Ubuntu suite is vouched for by the release file that apt fetched, and that by an "
        + "OpenPGP signature. As with apt, only the keys that the source names in Signed-By count, or "
        + "those of trusted.gpg.d where it names none.",
      ask: [
        "What does `sudo apt-get update` say?",
        "Which Signed-By does the source of the suite have, and is that file there?",
        "Is the keyring package of the distribution current?",
      ],
      do: [
        "Run `sudo apt-get update`, then `souk registry refresh apt`.",
        "Where the signer is not known (P04), install the archive's keyring package; never fetch a "
          + "key from where the lists come from.",
        "Where text was changed (P01, P05), use another mirror and keep the file.",
      ],
      codes: [
        .init(
          [.cleartextUnclean, .armorChecksum, .mpiMalformed, .wrongSignatureClass],
          "the message is not one clean signed text"),
        .init([.pgpAlgorithm], "souk does not check that kind of signature"),
        .init(
          [.issuerUnknown, .pgpKeyNotInForce], "the signer may not sign this suite, or not then"),
        .init([.signedTextChanged, .pgpSignatureDamaged], "text or signature were changed"),
        .init([.pgpSignatureTime, .noValidUntil], "the dates say little, or the wrong thing"),
        .init([.fileNotListed, .suiteChanged], "the list or suite is not the one asked for"),
      ])
  }

  private static var machine: FamilyGuidance {
    FamilyGuidance(
      "Something about this machine or its network kept souk from looking. That says nothing about "
        + "the package, except E03, which is a fault of souk or of a library.",
      ask: [
        "What time does the machine show, and does it keep it after a restart?",
        "Is the disk full, and may this person read the file?",
        "Does the address open in a browser on the same machine?",
      ],
      do: [
        "Put the machine right, then run the same command again.",
        "Report E03 with `souk evidence PACKAGE`.",
      ],
      codes: [
        .init([.clockDoubtful], "the clock cannot be right"),
        .init([.networkFailed], "the network did not bring the file"),
        .init([.verdictsDiffer], "two checks of the same thing disagree"),
        .init([.fileUnreadable, .writeFailed], "a file cannot be read or written"),
      ])
  }
}
