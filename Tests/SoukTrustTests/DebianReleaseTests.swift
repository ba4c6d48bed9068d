import Foundation
import SoukModel
import Testing

@testable import SoukTrust

/// Release files against the clock, against the one before, and as they really are.
struct DebianReleaseTests {
  private static let day: Int64 = 86_400
  private let now = PGPMaker.time + day
  private let maker: PGPMaker

  init() throws { maker = try PGPMaker(seed: 1) }

  private func verdict(
    _ text: String, policy: ReleasePolicy = .init(), previous: ReleaseMemory? = nil,
    now: Int64? = nil
  ) throws -> ReleaseVerdict {
    ReleaseVerdict(
      of: PGPMaker.message(text, by: [maker]), keyring: try maker.ring(), policy: policy,
      previous: previous, now: now ?? self.now)
  }

  @Test func anExpiredFileIsRefusedWithHowLongAgo() throws {
    let text = PGPMaker.release(until: "Thu, 01 Jan 2026 12:00:00 UTC")
    let verdict = try verdict(text)
    #expect(verdict.diagnosis.code == "R01")
    #expect(verdict.diagnosis.details["expired_seconds"] == .int(Self.day / 2))
    #expect(verdict.memory == nil)
  }

  @Test func aFileThatNeverExpiresIsAWarningThatKnowsItsAge() throws {
    let text = PGPMaker.release(until: nil)
    let young = try verdict(text)
    #expect(young.diagnosis.code == "P11" && young.diagnosis.outcome == .warn)
    #expect(young.diagnosis.details["too_old"] == .bool(false))
    let old = try verdict(text, now: now + 200 * Self.day)
    #expect(old.diagnosis.details["too_old"] == .bool(true))
    let rolling = try verdict(
      PGPMaker.release(until: nil, codename: "bazaar-security"), now: now + 11 * Self.day)
    #expect(rolling.diagnosis.details["too_old"] == .bool(true))
  }

  @Test func aDateInTheFutureIsRefusedAndTheClockIsSuspected() throws {
    let text = PGPMaker.release(date: "Sat, 03 Jan 2026 00:00:00 UTC")
    let verdict = try verdict(text)
    #expect(verdict.diagnosis.code == "R02")
    #expect(verdict.diagnosis.details["ahead_seconds"] == .int(Self.day))
    #expect(try self.verdict(PGPMaker.release(date: "yesterday")).diagnosis.code == "R02")
  }

  @Test(arguments: ["date", "seen_at"], [Int64.min, -1, 253_402_300_800, Int64.max] as [Int64])
  func aRememberedTimeThatNobodyCanHaveWrittenIsNone(field: String, value: Int64) throws {
    let memory = try #require(try verdict(PGPMaker.release()).memory)
    #expect(ReleaseMemory(memory.json) == memory)
    guard case .object(var object) = memory.json else { return }
    object[field] = .int(value)
    #expect(ReleaseMemory(.object(object)) == nil)
  }

  @Test func aFileOlderThanTheLastOneIsARollback() throws {
    let newer = try verdict(PGPMaker.release(date: "Thu, 01 Jan 2026 06:00:00 UTC"))
    let memory = try #require(newer.memory)
    let older = try verdict(PGPMaker.release(), previous: memory)
    #expect(older.diagnosis.code == "R03")
    #expect(older.memory == nil)
    let same = try verdict(
      PGPMaker.release(date: "Thu, 01 Jan 2026 06:00:00 UTC"), previous: memory)
    #expect(same.diagnosis.code == "OK")
    #expect(ReleaseMemory(memory.json) == memory)
  }

  @Test func twoFilesOfOneDateAreAnEquivocation() throws {
    let memory = try #require(try verdict(PGPMaker.release()).memory)
    let other = PGPMaker.release(files: [String(repeating: "a", count: 64) + " 1 main/x"])
    #expect(try verdict(other, previous: memory).diagnosis.code == "R04")
  }

  @Test func anotherSuiteThanAskedForOrThanBeforeIsRefused() throws {
    let memory = try #require(try verdict(PGPMaker.release()).memory)
    let later = "Thu, 01 Jan 2026 06:00:00 UTC"
    let renamed = try verdict(
      PGPMaker.release(date: later, codename: "agora"), previous: memory)
    #expect(renamed.diagnosis.code == "P12")
    #expect(
      try verdict(PGPMaker.release(), policy: .init(wantedSuite: "trixie")).diagnosis.code == "P12")
    #expect(
      try verdict(PGPMaker.release(), policy: .init(wantedSuite: "stable")).diagnosis.code == "OK")
  }

  @Test func aClockBehindTheLastRefreshIsSaidFirst() throws {
    var memory = try #require(try verdict(PGPMaker.release()).memory)
    memory.seenAt = now + 10 * Self.day
    let verdict = try verdict(PGPMaker.release(), previous: memory)
    #expect(verdict.diagnosis.code == "E01")
  }

  @Test func aListIsTheOneThatIsPromisedOrRefused() throws {
    let list = Array("Package: a\n".utf8)
    let digest = SHA256Digest(of: list)
    let text = PGPMaker.release(files: ["\(digest) \(list.count) main/binary-amd64/Packages"])
    let release = try #require(try verdict(text).release)
    let file = try release.file("main/binary-amd64/Packages")
    try ListComparison.compare(digest: digest, size: Int64(list.count), with: file, path: "x")
    let changed = SHA256Digest(of: list + [0])
    #expect {
      try ListComparison.compare(digest: changed, size: 12, with: file, path: "x")
    } throws: { ($0 as? Finding)?.code == .mixAndMatch }
    #expect {
      _ = try release.file("contrib/binary-amd64/Packages")
    } throws: { ($0 as? Finding)?.code == .fileNotListed }
  }

  @Test func whatStandsTwiceWithTwoValuesIsRefused() throws {
    let a = String(repeating: "a", count: 64)
    let b = String(repeating: "b", count: 64)
    #expect(
      try verdict(PGPMaker.release(files: ["\(a) 1 main/x", "\(b) 1 main/x"])).diagnosis.code
        == "R10")
    #expect(try verdict("Suite: other\n" + PGPMaker.release()).diagnosis.code == "R10")
  }

  @Test(
    .enabled(if: VectorFolder.has("debian"), Comment(rawValue: VectorFolder.absence)))
  func theRealReleaseFileOfBookwormHolds() throws {
    var ring = PGPKeyring()
    try ring.add(try VectorFolder.bytes("debian/debian-archive-bookworm-stable.gpg"))
    let bytes = try VectorFolder.bytes("debian/bookworm_InRelease")
    // 2026-11-25.
    let verdict = ReleaseVerdict(of: bytes, keyring: ring, now: 1_795_600_000)
    #expect(verdict.signer?.keyID.raw == "F8D2585B8783D481")
    #expect(verdict.diagnosis.outcome != .reject, "\(verdict.diagnosis.findings)")
    #expect(verdict.release?.codename == "bookworm")
    #expect(verdict.lines.count == 3)
    let release = try #require(verdict.release)
    #expect(try release.file("main/binary-amd64/Packages").size > 40_000_000)
  }

  @Test(
    .enabled(if: VectorFolder.has("debian"), Comment(rawValue: VectorFolder.absence)))
  func everySignatureOfRealReleaseFilesIsCheckedRSAIncluded() throws {
    var ring = PGPKeyring()
    try ring.add(try VectorFolder.bytes("debian/debian-archive-keyring.gpg"))
    for name in ["bookworm", "bookworm-updates"] {
      var bytes = try VectorFolder.bytes("debian/\(name)_InRelease")
      let verdict = ReleaseVerdict(of: bytes, keyring: ring, now: 1_795_600_000)
      let bad = verdict.lines.filter { !$0.isGood }.map(\.words)
      #expect(bad == [], "\(name)")
      #expect(verdict.lines.contains { $0.algorithm == "RSA-4096/SHA-256" })
      bytes[1000] ^= 1
      let changed = ReleaseVerdict(of: bytes, keyring: ring, now: 1_795_600_000)
      #expect(changed.diagnosis.code == "P05")
      #expect(Set(changed.lines.map(\.failure?.code)) == [.signedTextChanged])
    }
  }
}
