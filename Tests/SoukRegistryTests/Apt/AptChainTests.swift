import Foundation
import SoukModel
import SoukRegistry
import Testing

@testable import SoukTrust

/// The chain from the archive's key to a package's checksum.
@Suite struct AptChainTests {
  private static let base = "deb.example_debian_dists_bazaar_"
  private static let path = "main/binary-amd64/Packages"
  /// 2026-01-02.
  private static let now = PGPMaker.time + 86_400

  private let folder: TemporaryFolder
  private let maker: PGPMaker
  private let memory = MemoryReleaseStore()

  init() throws {
    folder = try TemporaryFolder()
    maker = try PGPMaker(seed: 9)
    try folder.write(maker.keyFile(), to: "keys/archive.gpg")
  }

  private static func stanza(_ version: String, sum: String = "0f") -> String {
    """
    Package: lamp
    Version: \(version)
    Architecture: amd64
    Description: gives light
    Filename: pool/main/l/lamp/lamp_\(version)_amd64.deb
    Size: 1000
    SHA256: \(String(repeating: sum, count: 32))

    """
  }

  /// Puts a list and the release file that promises it.
  private func publish(
    _ list: String = stanza("1.0"), promised: String? = nil, by makers: [PGPMaker]? = nil,
    date: String = "Thu, 01 Jan 2026 00:00:00 UTC",
    until: String? = "Fri, 01 Jan 2038 00:00:00 UTC",
    text: @escaping (String) -> String = { $0 }
  ) throws {
    let content = Array((promised ?? list).utf8)
    let release = PGPMaker.release(
      date: date, until: until,
      files: ["\(SHA256Digest(of: content)) \(content.count) \(Self.path)"])
    var flaws = PGPMaker.Flaws()
    flaws.text = text
    try folder.write(
      PGPMaker.message(release, by: makers ?? [maker], flaws: flaws),
      to: "lists/\(Self.base)InRelease")
    try folder.write(Array(list.utf8), to: "lists/\(Self.base)main_binary-amd64_Packages")
  }

  private func source(now: Int64 = now) -> AptSource {
    AptSource(
      lists: folder.path + "/lists",
      trust: AptTrust(
        keys: folder.path + "/keys", sources: folder.path + "/etc", removed: [], memory: memory,
        now: { now }))
  }

  /// The status of the row, and the verdict that is made anew.
  private func verdicts(
    _ source: AptSource? = nil
  ) throws -> (row: Verdict, anew: Verdict, notices: [String]) {
    let source = source ?? self.source()
    let reading = try Reading(source)
    let entry = try #require(reading.entries.first)
    return (
      entry.verdict, source.verify(entry.package, version: nil, now: Self.now),
      reading.report.notices
    )
  }

  @Test("a package in a list whose release file is signed stands in a signed index")
  func signed() throws {
    try publish()
    let (row, anew, notices) = try verdicts()
    #expect(row.signature == .indexSigned)
    #expect(row.checksum == .listed)
    #expect(anew.signature == .indexSigned)
    #expect(anew.firstFailure == nil)
    for rung in [VerificationStep.Rung.statement, .key, .signature, .metadata] {
      #expect(anew.steps.first { $0.rung == rung }?.outcome == .passed)
    }
    #expect(notices.isEmpty)
  }

  @Test("a list that is not the promised one is refused, whoever signed")
  func listChanged() throws {
    try publish(Self.stanza("1.0", sum: "ee"), promised: Self.stanza("1.0"))
    let (row, anew, _) = try verdicts()
    #expect(row.signature == .badSignature)
    #expect(anew.firstFailure?.code == "R05")
  }

  @Test("a changed release file, and one of a stranger, vouch for nothing")
  func releaseChanged() throws {
    try publish(text: { $0.replacing("SoukTest", with: "Souktest") })
    #expect(try verdicts().anew.firstFailure?.code == "P05")
    try publish(by: [try PGPMaker(seed: 10)])
    let (row, anew, notices) = try verdicts()
    #expect(row.signature == .unknownKey)
    #expect(anew.firstFailure?.code == "P04")
    #expect(notices.first?.contains("[P04]") == true)
  }

  @Test("a key that the archive took out of use vouches for nothing")
  func removedKey() throws {
    try publish()
    try folder.write(maker.keyFile(), to: "keys/debian-archive-removed-keys.gpg")
    #expect(try verdicts().row.signature == .keyExpired)
  }

  @Test("without a release file nothing is said of the signature")
  func unsigned() throws {
    try publish()
    try FileManager.default.removeItem(atPath: "\(folder.path)/lists/\(Self.base)InRelease")
    let (row, anew, _) = try verdicts()
    #expect(row.signature == .indexNotChecked)
    #expect(anew.signature == .indexNotChecked)
  }

  @Test("a Date that goes back is said, and the newest that was seen is not forgotten")
  func rollback() throws {
    try publish(date: "Thu, 01 Jan 2026 12:00:00 UTC")
    #expect(try verdicts().row.signature == .indexSigned)
    try publish(date: "Wed, 31 Dec 2025 12:00:00 UTC")
    for _ in 0..<2 {
      let (row, anew, notices) = try verdicts()
      #expect(row.signature == .indexExpired)
      #expect(anew.firstFailure?.code == "R03")
      #expect(notices.first?.contains("[R03]") == true)
    }
    try publish(date: "Thu, 01 Jan 2026 18:00:00 UTC")
    #expect(try verdicts().row.signature == .indexSigned)
  }

  @Test("a missing Valid-Until is said where the chain is shown, and loudly once it is too old")
  func noValidUntil() throws {
    try publish(until: nil)
    let (row, anew, notices) = try verdicts()
    #expect(row.signature == .indexSigned)
    let metadata = try #require(anew.steps.first { $0.rung == .metadata })
    #expect(metadata.finding.raw.contains("[P11]"))
    #expect(notices.isEmpty)
    let late = try verdicts(source(now: Self.now + 400 * 86_400))
    #expect(late.notices.first?.contains("[P11]") == true)
  }

  @Test("a list whose time has passed is read anew, though no file has changed")
  func expiry() throws {
    try publish(until: "Sat, 03 Jan 2026 00:00:00 UTC")
    let before = try source().fingerprint()
    #expect(try source().fingerprint() == before)
    let later = source(now: Self.now + 5 * 86_400)
    #expect(try later.fingerprint() != before)
    #expect(try verdicts(later).row.signature == .indexExpired)
  }

  @Test("a new key changes the fingerprint: verdicts rest on keys")
  func newKey() throws {
    try publish()
    let before = try source().fingerprint()
    try folder.write(try PGPMaker(seed: 11).keyFile(), to: "keys/other.gpg")
    #expect(try source().fingerprint() != before)
  }

  @Test("a release file that is there and cannot be read is no suite without signatures")
  func unreadable() throws {
    try publish()
    let release = "\(folder.path)/lists/\(Self.base)InRelease"
    try FileManager.default.removeItem(atPath: release)
    try FileManager.default.createDirectory(atPath: release, withIntermediateDirectories: false)
    let (row, anew, notices) = try verdicts()
    #expect(row.signature == .badSignature)
    #expect(anew.firstFailure?.code == "E04")
    #expect(notices.first?.contains("[E04]") == true)
  }

  @Test("a memory that is damaged is said of every package, and leaves none of them neutral")
  func brokenMemory() throws {
    try publish()
    let package = try #require(try Reading(source()).entries.first?.package)
    let broken = AptSource(
      lists: folder.path + "/lists",
      trust: AptTrust(
        keys: folder.path + "/keys", sources: folder.path + "/etc", removed: [],
        memory: BrokenReleaseStore(), now: { Self.now }))
    let verdict = broken.verify(package, version: nil, now: Self.now)
    #expect(verdict.firstFailure?.code == "T10")
  }

  @Test("a list that changes between counting and delivering is kept by nobody")
  func changedWhileRead() throws {
    try publish()
    // Sorted behind the first list, whose packages are handed on while this one waits.
    let other = "lists/other.example_dists_x_main_Packages"
    func stanza(_ sum: String) -> [UInt8] {
      Array(Self.stanza("2.0", sum: sum).replacing("lamp", with: "wick").utf8)
    }
    try folder.write(stanza("aa"), to: other)
    let folder = folder
    let error = #expect(throws: RegistryError.self) {
      _ = try source().read(
        progress: { _ in }, cancellation: Cancellation(),
        { _ in try folder.write(stanza("bb"), to: other) })
    }
    #expect(error?.reason.contains("changed while it was read") == true)
    #expect(try memory.load().isEmpty)
  }

  @Test("a package that no list names any more is not vouched for")
  func unlisted() throws {
    try publish()
    let source = source()
    var package = try #require(try Reading(source).entries.first?.package)
    package.releases[0].checksum = RegistryText(String(repeating: "ab", count: 32))
    let verdict = source.verify(package, version: nil, now: Self.now)
    #expect(verdict.signature == .indexNotChecked)
    #expect(verdict.firstFailure?.code == "P10")
  }

  @Test("of several lists each vouches for its own releases, whichever is newest")
  func severalLists() throws {
    try publish(Self.stanza("1.0"))
    try folder.write(
      Array(Self.stanza("2.0", sum: "aa").utf8), to: "lists/other.example_dists_x_main_Packages")
    let source = source()
    let reading = try Reading(source)
    let entry = try #require(reading.entries.first)
    #expect(entry.package.releases.map(\.version.raw) == ["2.0", "1.0"])
    #expect(entry.verdict.signature == .indexNotChecked)
    let old = source.verify(entry.package, version: "1.0", now: Self.now)
    #expect(old.signature == .indexSigned)
  }

  @Test("damaged release files and keys give a status and never trap")
  func garbage() throws {
    try publish()
    let release = "lists/\(Self.base)InRelease"
    let good = Array(
      try #require(FileManager.default.contents(atPath: "\(folder.path)/\(release)")))
    let key = maker.keyFile()
    var random = SeededRandom(seed: 77)
    var refused = 0
    for round in 0..<120 {
      try folder.write(round % 2 == 0 ? random.mutated(good) : good, to: release)
      try folder.write(round % 2 == 0 ? key : random.mutated(key), to: "keys/archive.gpg")
      if try verdicts().row.signature != .indexSigned { refused += 1 }
    }
    #expect(refused > 0)
  }
}
