package import SoukModel

extension ReleaseFlaw {
  /// The signature status that verification must give.
  package var signature: SignatureStatus {
    switch self {
    case .wrongChecksum, .statementForAnotherPackage, .statementForAnotherVersion, .otherKeyID,
      .unpackedChecksum, .statementForAnotherArchive:
      .wrongStatement
    case .badSignature, .raisedSignature, .signatureOffCurve, .signatureSmallOrder,
      .prehashedSignature, .digestSigned, .signatureOfAnotherRelease:
      .badSignature
    case .shortSignature, .damagedSignature, .otherKindOfKey, .copiedKeyID,
      .statementForAnotherPurpose, .changedLineEnds, .emptyKey, .shortKey, .damagedKey, .keyArmor,
      .damagedPEM, .damagedDER, .privateKeyListed, .keyOffCurve, .keyNotCanonical, .keySmallOrder,
      .keyMixedOrder, .hardwareKey, .signaturePage, .newerStatement, .cutNewline, .byteOrderMark,
      .rewrittenStatement, .encodedStatement, .cutStatement, .lookAlikes, .longStatement:
      .malformed
    case .missingSignature, .unsigned: .unsigned
    case .unknownKey: .unknownKey
    case .revokedKey: .keyRevoked
    case .expiredKey, .earlyKey: .keyExpired
    case .wrongSigner, .otherSigner: .wrongSigner
    default: .verified
    }
  }

  /// The checksum status that verification must give.
  package var checksum: ChecksumStatus {
    switch self {
    case .tamperedArchive, .wrongChecksum, .hole, .unpackedChecksum: .mismatch
    case .truncatedArchive, .extendedArchive, .emptyArchive, .wrongFile, .errorPage, .textArchive:
      .sizeMismatch
    case .missingArchive: .notFetched
    case .otherChecksum, .cutChecksum: .malformed
    case .weakChecksum: .absent
    default: .verified
    }
  }

  /// The code of the first step that must fail; nil where none does.
  package var code: String? {
    switch self {
    case .tamperedArchive: "C03"
    case .truncatedArchive: "C01"
    case .extendedArchive: "C02"
    case .emptyArchive: "C08"
    case .missingArchive: "E04"
    case .notAnArchive: "A11"
    case .wrongChecksum: "C03"
    case .otherChecksum: "C06"
    case .badSignature: "S15"
    case .shortSignature: "S02"
    case .damagedSignature: "S03"
    case .missingSignature: "S01"
    case .unsigned: "S01"
    case .unknownKey: "T01"
    case .revokedKey: "T02"
    case .expiredKey: "T03"
    case .earlyKey: "T04"
    case .otherKindOfKey: "K07"
    case .copiedKeyID: "S10"
    case .wrongSigner: "T05"
    case .otherSigner: "S14"
    case .statementForAnotherPackage: "R07"
    case .statementForAnotherVersion: "R07"
    case .statementForAnotherPurpose: "S12"
    case .changedLineEnds: "M02"
    case .emptyKey: "K01"
    case .shortKey: "K02"
    case .damagedKey: "K03"
    case .keyArmor: "K04"
    case .damagedPEM: "K05"
    case .damagedDER: "K06"
    case .privateKeyListed: "K08"
    case .keyOffCurve: "K11"
    case .keyNotCanonical: "K12"
    case .keySmallOrder: "K13"
    case .keyMixedOrder: "K14"
    case .hardwareKey: "K16"
    case .signaturePage: "S04"
    case .raisedSignature: "S05"
    case .signatureOffCurve: "S06"
    case .signatureSmallOrder: "S07"
    case .prehashedSignature: "S08"
    case .otherKeyID: "S09"
    case .newerStatement: "S13"
    case .cutNewline: "M01"
    case .byteOrderMark: "M03"
    case .rewrittenStatement: "M04"
    case .digestSigned: "M05"
    case .signatureOfAnotherRelease: "M06"
    case .encodedStatement: "M07"
    case .cutStatement: "M08"
    case .lookAlikes: "M09"
    case .wrongFile: "C04"
    case .cutChecksum: "C05"
    case .errorPage: "C07"
    case .hole: "C09"
    case .unpackedChecksum: "C11"
    case .textArchive: "C12"
    case .weakChecksum: "C14"
    case .statementForAnotherArchive: "R05"
    case .longStatement: "R09"
    case .climbingPath: "A01"
    case .absolutePath: "A02"
    case .escapingLink: "A03"
    case .hardLink: "A04"
    case .device: "A05"
    case .dangerousMode: nil
    case .twinNames: "A07"
    case .unsafeName: "A08"
    case .bomb: "A09"
    case .damagedArchive: "A10"
    case .debLayout: "A13"
    }
  }
}
