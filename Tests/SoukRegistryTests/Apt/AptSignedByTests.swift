import Foundation
import SoukModel
import Testing

@testable import SoukRegistry
@testable import SoukTrust

/// Which keys may vouch for which suite: what the sources of a machine say.
@Suite struct AptSignedByTests {
  private static let path = "main/binary-amd64/Packages"
  private static let now = PGPMaker.time + 86_400

  private let folder: TemporaryFolder
  private let maker: PGPMaker
  private let stranger: PGPMaker

  init() throws {
    folder = try TemporaryFolder()
    maker = try PGPMaker(seed: 9)
    stranger = try PGPMaker(seed: 10)
    let list = Array("Package: lamp\nVersion: 1.0\nDescription: gives light\n\n".utf8)
    let release = PGPMaker.release(
      until: "Fri, 01 Jan 2038 00:00:00 UTC",
      files: ["\(SHA256Digest(of: list)) \(list.count) \(Self.path)"])
    let base = "lists/deb.example_debian_dists_bazaar_"
    try folder.write(PGPMaker.message(release, by: [maker]), to: base + "InRelease")
    try folder.write(list, to: base + "main_binary-amd64_Packages")
  }

  private func signature() throws -> SignatureStatus? {
    let source = AptSource(
      lists: folder.path + "/lists",
      trust: AptTrust(
        keys: folder.path + "/etc/trusted.gpg.d", sources: folder.path + "/etc",
        removed: [folder.path + "/keyrings"], memory: MemoryReleaseStore(), now: { Self.now }))
    return try Reading(source).entries.first?.verdict.signature
  }

  private func stanza(signedBy: String) -> String {
    """
    # what came with the machine
    Types: deb deb-src
    URIs: https://user:word@deb.example/debian/
    Suites: other bazaar
    Components: main
    Signed-By: \(signedBy)

    """
  }

  private var fingerprint: String {
    get throws {
      let read = PGPCertificate.read(try PGPPacket.packets(of: maker.keyFile()))
      return Hexadecimal.text(try #require(read.first).primary.fingerprint).uppercased()
    }
  }

  @Test("a key that lies in a folder of keyrings vouches for no suite unless its source names it")
  func lyingAbout() throws {
    try folder.write(maker.keyFile(), to: "keyrings/archive.gpg")
    #expect(try signature() == .unknownKey)
    try folder.write(
      stanza(signedBy: folder.path + "/keyrings/archive.gpg"), to: "etc/sources.list.d/a.sources")
    #expect(try signature() == .indexSigned)
  }

  @Test("a key that is trusted for everything does not vouch for a suite whose source names others")
  func otherKeyNamed() throws {
    try folder.write(maker.keyFile(), to: "etc/trusted.gpg.d/archive.gpg")
    #expect(try signature() == .indexSigned)
    try folder.write(stranger.keyFile(), to: "keyrings/other.gpg")
    try folder.write(
      stanza(signedBy: folder.path + "/keyrings/other.gpg"), to: "etc/sources.list.d/a.sources")
    #expect(try signature() == .unknownKey)
  }

  @Test("a key that came for one suite says nothing of another")
  func otherSuite() throws {
    try folder.write(maker.keyFile(), to: "keyrings/vendor.gpg")
    try folder.write(
      "deb [arch=amd64 signed-by=\(folder.path)/keyrings/vendor.gpg] https://vendor.example/ x main\n",
      to: "etc/sources.list.d/vendor.list")
    #expect(try signature() == .unknownKey)
  }

  @Test("the form with one source a line is read as apt reads it")
  func oneLine() throws {
    try folder.write(maker.keyFile(), to: "keyrings/archive.gpg")
    try folder.write(
      "#deb http://deb.example/debian bazaar main\n"
        + "deb [ arch=amd64  Signed-By=\(folder.path)/keyrings/archive.gpg ] "
        + "http://deb.example/debian bazaar main # ours\n",
      to: "etc/sources.list")
    #expect(try signature() == .indexSigned)
  }

  @Test("a source that is switched off names no keys")
  func switchedOff() throws {
    try folder.write(maker.keyFile(), to: "etc/trusted.gpg.d/archive.gpg")
    try folder.write(
      "Enabled: no\n" + stanza(signedBy: "/nowhere.gpg"), to: "etc/sources.list.d/a.sources")
    #expect(try signature() == .indexSigned)
  }

  @Test("fingerprints choose among the trusted keys, and bring none themselves")
  func fingerprints() throws {
    try folder.write(stanza(signedBy: try fingerprint), to: "etc/sources.list.d/a.sources")
    #expect(try signature() == .unknownKey)
    try folder.write(maker.keyFile(), to: "etc/trusted.gpg.d/archive.gpg")
    #expect(try signature() == .indexSigned)
    try folder.write(
      stanza(signedBy: String(repeating: "AB", count: 20)), to: "etc/sources.list.d/a.sources")
    #expect(try signature() == .unknownKey)
  }

  @Test("a key block in the source vouches for its suites")
  func block() throws {
    let armor =
      "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n"
      + Base64.text(maker.keyFile()) + "\n-----END PGP PUBLIC KEY BLOCK-----"
    let value = armor.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\n " + ($0.isEmpty ? "." : $0) }.joined()
    try folder.write(stanza(signedBy: value), to: "etc/sources.list.d/a.sources")
    #expect(try signature() == .indexSigned)
  }

  @Test("two sources of a suite that name different keys leave it without any, as with apt")
  func conflict() throws {
    try folder.write(maker.keyFile(), to: "keyrings/archive.gpg")
    try folder.write(stranger.keyFile(), to: "keyrings/other.gpg")
    for name in ["archive", "other"] {
      try folder.write(
        stanza(signedBy: "\(folder.path)/keyrings/\(name).gpg"),
        to: "etc/sources.list.d/\(name).sources")
    }
    #expect(try signature() == .unknownKey)
  }

  @Test("a key that was taken out of use stays so wherever a source names it")
  func removed() throws {
    try folder.write(maker.keyFile(), to: "keyrings/archive.gpg")
    try folder.write(maker.keyFile(), to: "keyrings/archive-removed-keys.gpg")
    try folder.write(
      stanza(signedBy: folder.path + "/keyrings/archive.gpg"), to: "etc/sources.list.d/a.sources")
    #expect(try signature() == .keyExpired)
  }

  @Test(
    "release files have the names that apt gives them",
    arguments: [
      (
        "http://deb.debian.org/debian", "bookworm", "deb.debian.org_debian_dists_bookworm_InRelease"
      ),
      ("https://a:b@host:8443/x_y/", "s/updates", "host:8443_x%5fy_dists_s_updates_InRelease"),
      ("http://host/flat", "./", "host_flat_._InRelease"), ("http://host", "/", "host_InRelease"),
      ("http://host/a~b", "x", "host_a%7eb_dists_x_InRelease"),
    ])
  func names(address: String, suite: String, name: String) {
    #expect(AptListName.release(address: address, suite: suite) == name)
  }

  @Test("damaged sources name what can be read of them and never trap")
  func garbage() throws {
    var random = SeededRandom(seed: 5)
    let good = Array(
      (stanza(signedBy: "/a.gpg") + "deb [signed-by=/a.gpg] http://h/ x y\n").utf8)
    for _ in 0..<300 {
      let bytes = random.mutated(good)
      try folder.write(bytes, to: "etc/sources.list.d/a.sources")
      try folder.write(bytes, to: "etc/sources.list")
      let suites = AptSuites(folder: folder.path + "/etc")
      #expect(suites.files.count == 2)
    }
  }
}
