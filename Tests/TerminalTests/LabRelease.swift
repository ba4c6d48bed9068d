/// One package of the signature lab and the verdict that a person must read on it.
struct LabRelease: CustomStringConvertible {
  /// The package's name.
  let name: String
  /// The words beside “signature”.
  let signature: String
  /// The words beside “checksum”.
  let checksum: String
  /// The code of the step that fails, with its number on the ladder; nil where none does.
  let failure: (step: Int, code: String)?

  var description: String { name }

  private init(
    _ name: String, _ signature: String, _ checksum: String, _ step: Int = 0, _ code: String = ""
  ) {
    self.name = "lab-" + name
    self.signature = signature
    self.checksum = checksum
    failure = step > 0 ? (step, code) : nil
  }

  /// Every package of the lab, as the issue and the lab's own descriptions have it.
  static let all: [LabRelease] = [
    LabRelease("good", "✓ VERIFIED", "✓ VERIFIED"),
    LabRelease("tampered-archive", "✓ VERIFIED", "✗ HASH MISMATCH", 3, "C03"),
    LabRelease("truncated-archive", "✓ VERIFIED", "✗ SIZE MISMATCH", 2, "C01"),
    LabRelease("extended-archive", "✓ VERIFIED", "✗ SIZE MISMATCH", 2, "C02"),
    LabRelease("empty-archive", "✓ VERIFIED", "✗ SIZE MISMATCH", 2, "C08"),
    LabRelease("missing-archive", "✓ VERIFIED", "· NOT FETCHED", 1, "E04"),
    LabRelease("not-an-archive", "✓ VERIFIED", "✓ VERIFIED", 8, "A10"),
    LabRelease("wrong-checksum", "✗ WRONG PACKAGE", "✗ HASH MISMATCH", 3, "C03"),
    LabRelease("other-checksum", "✓ VERIFIED", "✗ MALFORMED SUM", 3, "C06"),
    LabRelease("bad-signature", "✗ BAD SIGNATURE", "✓ VERIFIED", 6, "S15"),
    LabRelease("short-signature", "✗ MALFORMED SIG", "✓ VERIFIED", 6, "S02"),
    LabRelease("damaged-signature", "✗ MALFORMED SIG", "✓ VERIFIED", 6, "S03"),
    LabRelease("missing-signature", "– UNSIGNED", "✓ VERIFIED", 6, "S01"),
    LabRelease("unsigned", "– UNSIGNED", "✓ VERIFIED", 4, "S01"),
    LabRelease("unknown-key", "? UNKNOWN KEY", "✓ VERIFIED", 5, "T01"),
    LabRelease("revoked-key", "✗ KEY REVOKED", "✓ VERIFIED", 5, "T02"),
    LabRelease("expired-key", "! KEY EXPIRED", "✓ VERIFIED", 5, "T03"),
    LabRelease("early-key", "! KEY EXPIRED", "✓ VERIFIED", 5, "T04"),
    LabRelease("other-kind-of-key", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K07"),
    LabRelease("copied-key-id", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "S10"),
    LabRelease("wrong-signer", "✗ WRONG SIGNER", "✓ VERIFIED", 5, "T05"),
    LabRelease("other-signer", "✗ WRONG SIGNER", "✓ VERIFIED", 6, "S14"),
    LabRelease("statement-for-another-package", "✗ WRONG PACKAGE", "✓ VERIFIED", 4, "R07"),
    LabRelease("statement-for-another-version", "✗ WRONG PACKAGE", "✓ VERIFIED", 4, "R07"),
    LabRelease("statement-for-another-purpose", "✗ MALFORMED SIG", "✓ VERIFIED", 4, "S12"),
    LabRelease("changed-line-ends", "✗ MALFORMED SIG", "✓ VERIFIED", 4, "M02"),
  ]
}
