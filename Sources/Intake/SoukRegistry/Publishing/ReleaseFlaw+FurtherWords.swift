extension ReleaseFlaw {
  /// The same for the flaws that need a closer look at keys, statements and archives.
  var furtherExplanation: String {
    switch self {
    case .emptyKey:
      "The index lists the stated key and leaves its bytes empty. Nothing can be checked with "
        + "it."
    case .shortKey:
      "The index lists the stated key with 31 bytes in place of 32. A byte was lost when it was "
        + "copied."
    case .damagedKey:
      "A letter that is no hexadecimal digit stands in the listed key. The place is shown."
    case .keyArmor:
      "The key is listed in PEM and its two marker lines do not belong together. The block was "
        + "put together by hand."
    case .damagedPEM:
      "The key is listed in PEM and a character of its base64 is missing. Line and length are "
        + "shown."
    case .damagedDER:
      "The key is listed in PEM and its inner structure says that bits are unused. Ed25519 has "
        + "none."
    case .privateKeyListed:
      "The index lists a PRIVATE key. Everybody who reads the index can sign with it."
    case .keyOffCurve:
      "The 32 listed bytes are no point of the curve, as half of all random bytes are none."
    case .keyNotCanonical:
      "The listed key spells a point in a second way. Honest tools never write one like it."
    case .keySmallOrder:
      "The listed key is one of eight points for which one signature fits many messages."
    case .keyMixedOrder:
      "The listed key lies outside the prime-order group. Libraries disagree about its "
        + "signatures."
    case .hardwareKey:
      "The listed key belongs to a hardware token of OpenSSH. souk does not check that kind."
    case .signaturePage:
      "The text of a web page stands in place of the signature. Somebody saved an error as a "
        + "file."
    case .raisedSignature:
      "A genuine signature was changed into a second one that some libraries take. Reduced, it "
        + "holds again."
    case .signatureOffCurve:
      "The first half of the signature is no point of the curve. The signature is damaged."
    case .signatureSmallOrder:
      "The first half of the signature is a point of small order. No honest signer makes one."
    case .prehashedSignature:
      "The statement was signed in the mode that minisign prefers, and is checked as pure "
        + "Ed25519. The mode is found by trial."
    case .otherKeyID:
      "The index says that one known key signed and the statement says another. Nothing is "
        + "believed of either."
    case .newerStatement:
      "The statement is of format 2. This souk reads format 1 and must be updated."
    case .cutNewline:
      "The last newline of the statement was taken off. With it the signature holds again."
    case .byteOrderMark:
      "An editor put a byte order mark before the statement. Without it the signature holds "
        + "again."
    case .rewrittenStatement:
      "A blank was added at the end of a line of the statement. Without it the signature holds "
        + "again."
    case .digestSigned:
      "The publisher signed the SHA-256 of the statement in place of the statement. Found by "
        + "trial."
    case .signatureOfAnotherRelease:
      "The signature is that of version 0.9.0, whose statement it fits. Somebody paired them "
        + "wrongly."
    case .encodedStatement:
      "The statement was encoded as base64 on the way. Decoded, the signature holds again."
    case .cutStatement:
      "The statement ends in its middle. The lines that say which archive was signed are "
        + "missing."
    case .lookAlikes:
      "A blank in the statement became a no-break space, as a word processor makes it. With a "
        + "blank the signature holds."
    case .wrongFile:
      "The archive is that of version 0.9.0. Files were mixed up where they are served."
    case .cutChecksum:
      "The index states 63 digits of the checksum. A beginning is never compared."
    case .errorPage:
      "A login page was saved in place of the archive. The network asks for a password first."
    case .hole:
      "4096 bytes of the archive are zeros. A write or a download did not end."
    case .unpackedChecksum:
      "The index states the checksum of the unpacked archive. The file itself is the signed one."
    case .textArchive:
      "The signed file is a text, and its line ends became CR LF. With LF its checksum is the "
        + "stated one."
    case .weakChecksum:
      "The index states only an MD5 for the archive. Two files with one MD5 can be made."
    case .statementForAnotherArchive:
      "Archive and index agree, and the publisher signed another archive. Two states of the "
        + "registry are mixed."
    case .longStatement:
      "The statement has more than 4096 bytes. It is not read any further."
    case .climbingPath:
      "An entry of the archive leads out of the folder through two dots. Nothing of it is "
        + "unpacked."
    case .absolutePath:
      "An entry of the archive begins at the root of the disk. Nothing of it is unpacked."
    case .escapingLink:
      "A symbolic link of the archive leads out of the folder, and the next entry goes through "
        + "it."
    case .hardLink:
      "A hard link of the archive leads to a file outside. It would let somebody change that "
        + "file."
    case .device:
      "An entry of the archive is a device. Packages hold files and folders."
    case .dangerousMode:
      "A program of the archive would run as its owner (mode 4755). That is a warning: the bit "
        + "is taken off on unpacking."
    case .twinNames:
      "Two entries of the archive have names that differ in case alone. Some disks take them for "
        + "one."
    case .unsafeName:
      "A name in the archive holds an escape character, which acts on terminals. It is always "
        + "shown escaped."
    case .bomb:
      "A few kilobytes unpack to megabytes of zeros. The disk of whoever unpacks it would be "
        + "filled."
    case .damagedArchive:
      "The archive was cut before it was signed. Signature and checksum are good; it cannot be "
        + "unpacked."
    case .debLayout:
      "The archive is a Debian package whose parts are out of order. Tools would read different "
        + "things in it."
    default: ""
    }
  }
}
