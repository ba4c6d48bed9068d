import SoukModel

/// The packages that the screens of these tests show.
enum Shelf {
  /// All of them, most popular first, builtin before apt before lab.
  static let entries: [CatalogueEntry] = [
    entry(
      .builtin, "theme-dark", "1.0.0", "themes", "The dark theme",
      Verdict(signature: .verified, checksum: .verified, steps: passed), author: "souk",
      keywords: ["theme"], size: 2_048),
    entry(
      .apt, "libjson-c-dev", "0.16-2", "libdevel", "JSON manipulation library - development files",
      listed, author: "Debian maintainers", keywords: ["devel::lang:c", "role::devel-lib"],
      size: 45_056,
      needs: [
        Dependency(name: "libjson-c5", requirement: "= 0.16-2"),
        Dependency(name: "libc6-dev"),
        Dependency(name: "json-c-doc", kind: .suggests),
      ]),
    entry(
      .apt, "python3-simplejson", "3.18.3-1", "python", "simple, fast JSON encoder/decoder", listed),
    entry(.apt, "jq", "1.6-2.1", "utils", "lightweight command-line JSON processor", listed),
    entry(
      lab, "json-tools", "1.2.0", "tools", "signed by a key nobody knows",
      Verdict(signature: .unknownKey, checksum: .verified, steps: unknownKey)),
    entry(
      lab, "json-pack", "2.0.1", "tools", "signed by the wrong person",
      Verdict(signature: .wrongSigner, checksum: .verified, steps: wrongSigner)),
    entry(
      lab, "json-torn", "0.9.0", "tools", "an archive that was changed afterwards",
      Verdict(signature: .verified, checksum: .mismatch, steps: mismatch)),
    entry(
      lab, "json-old", "0.1.0", "tools", "signed by a key whose time has ended",
      Verdict(signature: .keyExpired, checksum: .verified)),
    entry(
      lab, "json-bare", "0.2.0", "tools", "carries no signature",
      Verdict(signature: .unsigned, checksum: .verified)),
    entry(
      lab, "json-\u{1B}[31mred\u{202E}", "1\u{7}.0", "to\u{9B}ols",
      "hostile \u{1B}]52;c;AA\u{7}text",
      Verdict(signature: .badSignature, checksum: .verified)),
    entry(lab, "日本語-json", "1.0", "語", "wide 👩‍👩‍👧 letters e\u{301}", listed),
  ]

  /// The registry of the broken ones.
  static let lab = RegistryName("lab") ?? .builtin

  /// The package of a name.
  static func id(_ name: String) -> PackageID {
    (entries + torn).first { $0.package.id.name.raw == name }?.package.id
      ?? PackageID(lab, RegistryText(name))
  }

  /// A package from apt with a given number, for long lists.
  static func many(_ count: Int) -> [CatalogueEntry] {
    (0..<count).map {
      entry(.apt, "package-\($0)", "1.\($0)", "utils", "package number \($0)", listed)
    }
  }

  /// One package.
  static func entry(
    _ registry: RegistryName, _ name: String, _ version: String, _ category: String,
    _ summary: String, _ verdict: Verdict, author: String = "someone",
    keywords: [RegistryText] = [], size: Int64 = 1_000, needs: [Dependency] = []
  ) -> CatalogueEntry {
    let releases = [
      Release(
        version: RegistryText(version), dependencies: needs, size: size,
        checksum: RegistryText(String(repeating: "3a2118df", count: 8)),
        publishedAt: 1_772_445_900),
      Release(version: "0.0.1", size: 512, publishedAt: 1_600_000_000),
    ]
    return CatalogueEntry(
      package: Package(
        id: PackageID(registry, RegistryText(name)), summary: RegistryText(summary),
        category: RegistryText(category), keywords: keywords, author: RegistryText(author),
        releases: releases),
      verdict: verdict)
  }

  private static let listed = Verdict(signature: .indexNotChecked, checksum: .listed)

  private static let passed = VerificationStep.Rung.allCases.map {
    VerificationStep($0, .passed, "as it should be")
  }

  private static let start = [
    VerificationStep(.archive, .passed, "18,432 bytes"),
    VerificationStep(.size, .passed, "as signed"),
    VerificationStep(.checksum, .passed, "9f2c 41aa"),
  ]

  private static let unknownKey =
    start + [
      VerificationStep(.statement, .passed, "json-tools 1.2.0, lab"),
      VerificationStep(
        .key, .failed, "the key is not in the trust store", found: "5702 c1d0 9a3e 11b7",
        code: "S08", remedy: "ask the publisher for the key, then: souk trust add"),
      VerificationStep(.signature, .skipped, "no key to verify with"),
    ]

  private static let wrongSigner =
    start + [
      VerificationStep(.statement, .passed, "json-pack 2.0.1, lab"),
      VerificationStep(.key, .passed, "acme, until 2027-01-01"),
      VerificationStep(
        .signature, .failed, "valid, but by another key", expected: "acme 7983 09ab 44e1",
        found: "beta 5702 c1d0 9a3e", code: "S14", remedy: "ask whether beta may sign json-pack"),
    ]

  private static let mismatch = [
    VerificationStep(.archive, .passed, "18,432 bytes"),
    VerificationStep(.size, .passed, "as signed"),
    VerificationStep(
      .checksum, .failed, "the content is not what was published",
      expected: "9f2c41aa 00112233", found: "9f2c41ab 00112233", code: "C03",
      remedy: "fetch it again; if it stays so, tell the publisher"),
  ]
}
