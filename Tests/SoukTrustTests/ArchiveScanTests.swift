import SoukModel
import SoukTesting
import Testing

@testable import SoukTrust

/// What may stand in an archive, and the code of everything that may not.
struct ArchiveScanTests {
  private func codes(
    _ entries: [ArchiveEntry], policy: ArchivePolicy = .folder
  ) -> [String] {
    ArchiveScan.findings(of: ArchiveListing(entries: entries), policy: policy).map(\.code.rawValue)
  }

  private func link(_ path: RegistryText, _ target: RegistryText) -> ArchiveEntry {
    ArchiveEntry(path: path, kind: .symbolicLink, mode: 0o777, target: target)
  }

  private func hardLink(_ path: RegistryText, _ target: RegistryText) -> ArchiveEntry {
    ArchiveEntry(path: path, kind: .hardLink, target: target)
  }

  @Test func anOrdinaryArchiveHasNothingAgainstIt() {
    let entries = [
      ArchiveEntry(path: "./", kind: .directory, mode: 0o755),
      ArchiveEntry(path: "./a/", kind: .directory, mode: 0o755),
      ArchiveEntry(path: "a", kind: .directory, mode: 0o755), ArchiveEntry(path: "a/größe"),
      ArchiveEntry(path: "a/...x"), hardLink("a/hard", "./a/größe"), link("a/up", "../b/c"),
      link("b", "a"), ArchiveEntry(path: "program", mode: 0o755),
    ]
    #expect(codes(entries) == [])
  }

  @Test(arguments: ["../x", "a/../../x", "a/..", ".."])
  func aPathThatLeadsUpwards(path: String) {
    #expect(codes([ArchiveEntry(path: RegistryText(path))]) == ["A01"])
  }

  @Test(arguments: ["/etc/passwd", "C:/x", "c:"])
  func anAbsolutePath(path: String) {
    #expect(codes([ArchiveEntry(path: RegistryText(path))]) == ["A02"])
  }

  @Test(arguments: ["/etc", "../x", "../../x", "a/../../x", ""])
  func aLinkOutOfTheFolder(target: String) {
    #expect(codes([link("l", RegistryText(target))]) == ["A03"])
  }

  @Test func aLinkThatOnlyAnotherLinkLeadsOut() {
    // `deep/..` is not the folder of `deep` where `deep` leads elsewhere.
    #expect(codes([link("a/deep", "../b"), link("out", "a/deep/../../x")]) == ["A03"])
    #expect(codes([link("a", "b"), link("b", "a")]) == ["A03", "A03"])
  }

  @Test func anEntryBelowALinkIsRefusedWhicheverComesFirst() {
    #expect(codes([link("d", "e"), ArchiveEntry(path: "d/x")]) == ["A03"])
    #expect(codes([ArchiveEntry(path: "d/x"), link("d", "e")]).contains("A03"))
  }

  @Test(arguments: ["later", "/etc/passwd", "../../x", "folder"])
  func aHardLinkToNoFileBeforeIt(target: String) {
    let entries = [
      ArchiveEntry(path: "folder", kind: .directory), hardLink("l", RegistryText(target)),
      ArchiveEntry(path: "later"),
    ]
    #expect(codes(entries) == ["A04"])
  }

  @Test(arguments: [ArchiveEntry.Device.character, .block, .pipe, .socket])
  func aSpecialFile(device: ArchiveEntry.Device) {
    let entry = ArchiveEntry(path: "d", kind: .special, device: device)
    #expect(codes([entry]) == ["A05"])
    #expect(
      ArchiveScan.findings(of: ArchiveListing(entries: [entry])).first?.observation.raw
        .contains(device.rawValue) == true)
  }

  @Test(arguments: [0o4755, 0o2755, 0o1777, 0o666, 0o664] as [UInt32])
  func aDangerousModeIsAWarning(mode: UInt32) {
    let findings = ArchiveScan.findings(
      of: ArchiveListing(entries: [ArchiveEntry(path: "x", mode: mode)]))
    #expect(findings.map(\.code) == [.dangerousMode])
    #expect(Diagnosis(findings: findings).outcome == .warn)
  }

  @Test(arguments: [
    ("a", "a"), ("a", "./a"), ("A", "a"), ("x/A", "X/a"), ("straße", "STRASSE"),
    ("e\u{301}", "\u{E9}"),
  ])
  func twoNamesThatADiskMayTakeForOne(first: String, second: String) {
    let found = codes([
      ArchiveEntry(path: RegistryText(first)), ArchiveEntry(path: RegistryText(second)),
    ])
    #expect(found == ["A07"])
  }

  @Test func aFileAndAFolderOfOneName() {
    #expect(codes([ArchiveEntry(path: "a"), ArchiveEntry(path: "a/b")]) == ["A07"])
  }

  @Test(arguments: [
    "a\u{1B}[31mb", "a\u{202E}b", "a\nb", "a\u{0}b", "a\u{9B}b", "a\\b", "",
    String(repeating: "x", count: 256), String(repeating: "abcdefgh/", count: 512) + "x",
  ])
  func aNameThatIsUnsafe(path: String) {
    #expect(codes([ArchiveEntry(path: RegistryText(path))]).contains("A08"))
  }

  @Test func aNameThatIsNoTextSaysAtWhichByte() {
    let entry = ArchiveEntry(path: "a\u{FFFD}", rawPath: [0x61, 0xFF])
    let finding = ArchiveScan.findings(of: ArchiveListing(entries: [entry])).first
    #expect(finding?.code == .unsafeName)
    #expect(finding?.observation.raw.contains("byte 1 (0xff)") == true)
  }

  @Test func aBombIsKnownByRatioLengthCountDepthAndByTheLimitOfTheReading() {
    var listing = ArchiveListing(entries: [ArchiveEntry(path: "zeros", size: 40 << 20)])
    listing.packedSize = 40 << 10
    #expect(ArchiveScan.findings(of: listing).map(\.code) == [.bomb])
    listing.packedSize = 20 << 20
    #expect(ArchiveScan.findings(of: listing).isEmpty)
    #expect(
      codes([ArchiveEntry(path: "huge", size: .max), ArchiveEntry(path: "b", size: 9)]) == ["A09"])
    let deep = String(repeating: "d/", count: 65) + "x"
    #expect(codes([ArchiveEntry(path: RegistryText(deep))]) == ["A09"])
    var policy = ArchivePolicy()
    policy.entries = 1
    #expect(codes([ArchiveEntry(path: "a"), ArchiveEntry(path: "b")], policy: policy) == ["A09"])
    listing.excess = ArchiveExcess(what: "bytes", limit: 5)
    #expect(ArchiveScan.findings(of: listing).map(\.code) == [.bomb])
  }

  @Test func damageAndForeignFormatsHaveTheirCodes() {
    var damaged = ArchiveListing()
    damaged.damage = ArchiveDamage(offset: 9, unpackedOffset: 700, reason: "cut")
    let finding = ArchiveScan.findings(of: damaged).first
    #expect(finding?.code == .archiveDamaged)
    #expect(finding?.facts["unpacked_offset"] == 700)
    var foreign = ArchiveListing(format: .unknown)
    foreign.foreign = "an lzip file"
    #expect(ArchiveScan.findings(of: foreign).map(\.code) == [.archiveFormatUnknown])
  }

  @Test func contentThatIsNotTheSignedListSaysWhichFiles() {
    var good = ArchiveEntry(path: "./good", size: 1)
    good.sha256 = SHA256Digest(of: [1]).bytes
    var changed = ArchiveEntry(path: "changed", size: 1)
    changed.sha256 = SHA256Digest(of: [2]).bytes
    let one = ArchiveManifest.File(digest: SHA256Digest(of: [1]), size: 1)
    let listing = ArchiveListing(entries: [good, changed, ArchiveEntry(path: "extra")])
    let finding = ArchiveManifest(files: ["good": one, "changed": one, "gone": one])
      .finding(against: listing)
    #expect(finding?.code == .contentsDiffer)
    #expect(finding?.facts["missing"] == .list(["gone"]))
    #expect(finding?.facts["extra"] == .list(["extra"]))
    #expect(finding?.facts["different"] == .list(["changed"]))
    #expect(ArchiveManifest(files: ["good": one]).finding(against: .init(entries: [good])) == nil)
  }

  private func package(_ names: [RegistryText], version: RegistryText = "2.0\n") -> ArchiveListing {
    var listing = ArchiveListing(format: .deb)
    listing.members = names.map { ArchiveMember(name: $0, offset: 68, size: 4) }
    listing.members.first.map { _ in listing.members[0].text = version }
    return listing
  }

  @Test(
    arguments: [
      ["debian-binary", "data.tar.xz", "control.tar.xz"], ["control.tar.xz", "data.tar.xz"],
      ["debian-binary", "control.tar.xz"], ["debian-binary", "control.tar.exe", "data.tar.xz"],
      ["debian-binary", "control.tar.xz", "data.tar.xz", "data.tar.gz"], [],
    ] as [[RegistryText]])
  func aDebianPackageOfAnotherLayout(names: [RegistryText]) {
    #expect(ArchiveScan.findings(of: package(names)).map(\.code) == [.debLayout])
  }

  @Test func aDebianPackageMayHoldWhatBelongsIntoARootAndNothingElse() {
    let names: [RegistryText] = ["debian-binary", "control.tar.xz", "data.tar.zst"]
    var listing = package(names)
    let entries = [
      ArchiveEntry(path: "./usr/share/A"), ArchiveEntry(path: "./usr/share/a"),
      link("./etc/alternatives/x", "/usr/bin/x"), ArchiveEntry(path: "./lib/a\\x2db.mount"),
    ]
    listing.members[2].listing = ArchiveListing(entries: entries)
    #expect(ArchiveScan.findings(of: listing).isEmpty)
    listing.members[2].listing?.entries.append(ArchiveEntry(path: "../x"))
    let finding = ArchiveScan.findings(of: listing).first
    #expect(finding?.code == .pathClimbsOut)
    #expect(finding?.facts["member"] == "data.tar.zst")
    #expect(ArchiveScan.findings(of: package(names, version: "3.0\n")).map(\.code) == [.debLayout])
  }

  @Test func thousandsOfBadEntriesGiveAHandfulOfFindings() {
    let entries = (0..<5000).map { ArchiveEntry(path: RegistryText("../\($0)")) }
    #expect(codes(entries).count == 20)
  }

  @Test func anyNamesAtAllNeverTrap() {
    var random = SeededGenerator(seed: 5)
    let pieces = ["..", ".", "", "a", "A", "/", "\u{301}", "\u{1B}", "é", "l", "m"]
    for _ in 0..<2000 {
      let entries = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        let path = (0..<Int.random(in: 0...5, using: &random))
          .map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: "/")
        let kind = ArchiveEntry.Kind.allCases.randomElement(using: &random) ?? .file
        return ArchiveEntry(
          path: RegistryText(path), kind: kind,
          size: Int64.random(in: 0...Int64.max, using: &random),
          target: RegistryText(pieces.randomElement(using: &random) ?? ""))
      }
      let found = codes(entries)
      if entries.contains(where: { $0.path.raw.split(separator: "/").contains("..") }) {
        #expect(found.contains("A01"))
      }
    }
  }
}
