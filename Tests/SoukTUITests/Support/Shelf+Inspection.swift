import SoukEngine
import SoukModel
import Synchronization

extension Shelf {
  /// A release in whose archive three bytes differ, and others that fail for the same cause.
  static let torn: [CatalogueEntry] = ["torn-one", "torn-two", "torn-three"].map { name in
    entry(
      lab, name, "1.2.0", "tools", "bytes that changed on the way",
      Verdict(signature: .verified, checksum: .mismatch, steps: tornSteps))
  }

  /// Who signed the first of them, and who signed the release before.
  static let tornSigner = SignerHistory(
    keyID: "798309ab44e10c2f",
    key: TrustedKey(
      id: "798309ab44e10c2f", name: "acme",
      publicKey: "798309ab44e10c2f5702c1d09a3e11b73a2118df00112233deadbeefcafe0042",
      notBefore: 1_735_689_600, notAfter: 1_798_761_600, scope: ["torn-*"]),
    decidedAt: 1_772_445_900,
    releases: [
      .init(version: "1.2.0", keyID: "798309ab44e10c2f", publishedAt: 1_772_445_900),
      .init(version: "1.1.0", keyID: "5702c1d09a3e11b7", publishedAt: 1_756_000_000),
      .init(version: "1.0.0"),
    ])

  /// A marketplace of them, where the signer is known.
  static var tornShop: FakeMarketplace {
    let shop = FakeMarketplace(torn)
    shop.shop.withLock { $0.signers = [id("torn-one"): tornSigner] }
    return shop
  }

  private static let tornSteps = [
    VerificationStep(.archive, .passed, "18,432 bytes"),
    VerificationStep(.size, .passed, "as signed", expected: "18,432 bytes", found: "18,432 bytes"),
    VerificationStep(
      .checksum,
      failure: VerificationFailure(
        code: "C03", "Three bytes differ.", certainty: .proven,
        bytes: ByteComparison(
          "the archive", at: 16,
          expected: (0..<24).map { UInt8($0) },
          found: [0, 1, 2, 3, 4, 255, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]),
        remedy: "Fetch it again; if it stays so, tell the publisher.",
        warning: "Do not install it."),
      further: [
        VerificationFailure(
          code: "C02", "Two bytes are missing.",
          certainty: .likely("the server closed the connection"), expected: "18,432",
          found: "18,430", remedy: "Fetch it again.")
      ]),
    VerificationStep(.statement, .passed, "torn-one 1.2.0, lab"),
    VerificationStep(.key, .passed, "acme, until 2027-01-01"),
    VerificationStep(.signature, .passed, "holds over the statement"),
    VerificationStep(.metadata, .notApplicable, "the index is not signed"),
    VerificationStep(
      .contents, .failed, "an entry climbs out", code: "A01", remedy: "Refuse the package."),
  ]
}
