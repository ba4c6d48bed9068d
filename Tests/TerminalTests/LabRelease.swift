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
    LabRelease("not-an-archive", "✓ VERIFIED", "✓ VERIFIED", 8, "A11"),
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
    LabRelease("absolute-path", "✓ VERIFIED", "✓ VERIFIED", 8, "A02"),
    LabRelease("bomb", "✓ VERIFIED", "✓ VERIFIED", 8, "A09"),
    LabRelease("byte-order-mark", "✗ MALFORMED SIG", "✓ VERIFIED", 4, "M03"),
    LabRelease("climbing-path", "✓ VERIFIED", "✓ VERIFIED", 8, "A01"),
    LabRelease("cut-checksum", "✓ VERIFIED", "✗ MALFORMED SUM", 3, "C05"),
    LabRelease("cut-newline", "✗ MALFORMED SIG", "✓ VERIFIED", 4, "M01"),
    LabRelease("cut-statement", "✗ MALFORMED SIG", "✓ VERIFIED", 4, "M08"),
    LabRelease("damaged-archive", "✓ VERIFIED", "✓ VERIFIED", 8, "A10"),
    LabRelease("damaged-der", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K06"),
    LabRelease("damaged-key", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K03"),
    LabRelease("damaged-pem", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K05"),
    LabRelease("dangerous-mode", "✓ VERIFIED", "✓ VERIFIED"),
    LabRelease("deb-layout", "✓ VERIFIED", "✓ VERIFIED", 8, "A13"),
    LabRelease("device", "✓ VERIFIED", "✓ VERIFIED", 8, "A05"),
    LabRelease("digest-signed", "✗ BAD SIGNATURE", "✓ VERIFIED", 6, "M05"),
    LabRelease("empty-key", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K01"),
    LabRelease("encoded-statement", "✗ MALFORMED SIG", "✓ VERIFIED", 4, "M07"),
    LabRelease("error-page", "✓ VERIFIED", "✗ SIZE MISMATCH", 2, "C07"),
    LabRelease("escaping-link", "✓ VERIFIED", "✓ VERIFIED", 8, "A03"),
    LabRelease("hard-link", "✓ VERIFIED", "✓ VERIFIED", 8, "A04"),
    LabRelease("hardware-key", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K16"),
    LabRelease("hole", "✓ VERIFIED", "✗ HASH MISMATCH", 3, "C09"),
    LabRelease("key-armor", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K04"),
    LabRelease("key-mixed-order", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K14"),
    LabRelease("key-not-canonical", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K12"),
    LabRelease("key-off-curve", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K11"),
    LabRelease("key-small-order", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K13"),
    LabRelease("long-statement", "✗ MALFORMED SIG", "✓ VERIFIED", 4, "R09"),
    LabRelease("look-alikes", "✗ MALFORMED SIG", "✓ VERIFIED", 4, "M09"),
    LabRelease("newer-statement", "✗ MALFORMED SIG", "✓ VERIFIED", 4, "S13"),
    LabRelease("other-key-id", "✗ WRONG PACKAGE", "✓ VERIFIED", 4, "S09"),
    LabRelease("prehashed-signature", "✗ BAD SIGNATURE", "✓ VERIFIED", 6, "S08"),
    LabRelease("private-key-listed", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K08"),
    LabRelease("raised-signature", "✗ BAD SIGNATURE", "✓ VERIFIED", 6, "S05"),
    LabRelease("rewritten-statement", "✗ MALFORMED SIG", "✓ VERIFIED", 4, "M04"),
    LabRelease("short-key", "✗ MALFORMED SIG", "✓ VERIFIED", 5, "K02"),
    LabRelease("signature-of-another-release", "✗ BAD SIGNATURE", "✓ VERIFIED", 6, "M06"),
    LabRelease("signature-off-curve", "✗ BAD SIGNATURE", "✓ VERIFIED", 6, "S06"),
    LabRelease("signature-page", "✗ MALFORMED SIG", "✓ VERIFIED", 6, "S04"),
    LabRelease("signature-small-order", "✗ BAD SIGNATURE", "✓ VERIFIED", 6, "S07"),
    LabRelease("statement-for-another-archive", "✗ WRONG PACKAGE", "✓ VERIFIED", 4, "R05"),
    LabRelease("text-archive", "✓ VERIFIED", "✗ SIZE MISMATCH", 2, "C12"),
    LabRelease("twin-names", "✓ VERIFIED", "✓ VERIFIED", 8, "A07"),
    LabRelease("unpacked-checksum", "✗ WRONG PACKAGE", "✗ HASH MISMATCH", 3, "C11"),
    LabRelease("unsafe-name", "✓ VERIFIED", "✓ VERIFIED", 8, "A08"),
    LabRelease("weak-checksum", "✓ VERIFIED", "– NO CHECKSUM", 3, "C14"),
    LabRelease("wrong-file", "✓ VERIFIED", "✗ SIZE MISMATCH", 2, "C04"),
  ]
}
