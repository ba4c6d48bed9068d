import SoukArchive
import SoukModel
import SoukRegistry
import SoukTrust
import Testing

@testable import SoukEngine

@Suite struct EvidenceTests {
  private let home: TemporaryHome
  private let engine: Engine

  init() throws {
    home = try TemporaryHome()
    let environment = ["SOUK_HOME": home.home.data, "SOUK_APT_LISTS": "none"]
    let place = try SoukHome(environment: environment)
    // The clock stands: a verdict on a key that is not yet in force quotes the moment.
    let now = EngineClock.system.now()
    engine = try Engine(
      home: place, settings: Settings.load(place, environment: environment),
      clock: EngineClock(now: { now }, uptime: EngineClock.system.uptime))
    try engine.openBuiltin()
  }

  private func bundle(_ name: RegistryText) throws -> [UInt8] {
    try engine.evidence(of: PackageID(.builtin, name), version: nil).bytes
  }

  private func everyBuiltin() throws -> [PackageID] {
    try engine.verifyAll(in: .builtin, on: nil, progress: { _ in }, cancellation: Cancellation())
      .releases.map(\.id)
  }

  @Test func everyReleaseOfBuiltinIsReplayedToTheSameVerdict() throws {
    for id in try everyBuiltin() {
      let file = try engine.evidence(of: id, version: nil)
      let replay = try EvidenceReplay(opening: file.bytes)
      let verdict = try engine.verify(id, version: nil).verdict
      #expect(replay.isSame && replay.differingRungs.isEmpty, "\(id)")
      // The bundle does not hold what that finding quotes.
      if id.name != "lab-private-key-listed" {
        #expect(replay.replayed == verdict && replay.recorded == verdict, "\(id)")
      }
      #expect(replay.id == id && replay.versions["libsodium"] != nil)
      // The lab lists one private key, which must not go into any bundle.
      #expect(
        file.notices == ["A private key stood in the registry's data and was taken out."], "\(id)")
    }
  }

  @Test func thePublicToolsAgreeWithTheVerdictOnEveryRelease() throws {
    guard EvidenceFixture.has("openssl"), EvidenceFixture.has("sha256sum") else {
      print("openssl or sha256sum is not installed: the commands of bundles were not run")
      return
    }
    var commands = 0
    for id in try everyBuiltin() {
      let (status, output) = try EvidenceFixture.reproduce(
        try engine.evidence(of: id, version: nil).bytes)
      #expect(status == 0, "\(id): \(output)")
      #expect(!output.contains("not run"))
      commands += output.split(separator: "\n").count / 2
    }
    #expect(commands > 60)
  }

  @Test func aToolThatDisagreesIsNoticedByTheScript() throws {
    var files = EvidenceFixture.files(try bundle("lab-good"))
    files[EvidencePaths.archive]?.append(0)
    files[EvidencePaths.statement]?.append(0x20)
    let (status, output) = try EvidenceFixture.reproduce(try EvidenceFixture.bundle(files))
    #expect(status == 1)
    #expect(output.contains("no, and souk says yes"))
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let package = Package(id: PackageID(.builtin, "p"), releases: [Release(version: "1")])
    func pack() throws -> EvidenceFile {
      try EvidencePacking(
        package: package.id, release: package.latest, inputs: .folder(package.latest, .notHere),
        verdict: Verdict(signature: .unsigned, checksum: .absent), clock: 7,
        versions: ["souk": "1"]
      ).packed()
    }
    #expect(try pack() == pack())
    #expect(try pack().name == "souk-evidence-builtin-p-1.tar.gz")
  }

  @Test func aNameThatClimbsOrActsOnATerminalIsNoFileName() throws {
    let name: RegistryText = "../../\u{1B}[31m/\u{202E}x"
    let release = Release(version: "1/2")
    let file = try EvidencePacking(
      package: PackageID(.builtin, name), release: release, inputs: .folder(release, .notHere),
      verdict: Verdict(signature: .unsigned, checksum: .absent), clock: 7, versions: [:]
    ).packed()
    #expect(!file.name.contains("/") && file.name.allSatisfy { $0.isASCII && $0 != "\u{1B}" })
    #expect(try EvidenceReplay(opening: file.bytes).id.name == name)
  }

  @Test func theClockAndTheKeysOfTheOtherMachineCount() throws {
    let files = EvidenceFixture.files(try bundle("lab-expired-key"))
    // The key's time ended in 2020; the release is of July 2019.
    let earlier = try EvidenceFixture.bundle(files) { $0["clock"] = .int(1_562_000_000) }
    let replay = try EvidenceReplay(opening: earlier)
    #expect(replay.recorded.signature == .keyExpired)
    #expect(replay.replayed.isVerified && !replay.isSame)
    #expect(replay.differingRungs == [.key])
    let keyless = try EvidenceFixture.bundle(EvidenceFixture.files(try bundle("lab-good"))) {
      manifest in
      guard case .object(var inputs)? = manifest["inputs"] else { return }
      inputs["keys"] = .array([])
      manifest["inputs"] = .object(inputs)
    }
    let other = try EvidenceReplay(opening: keyless)
    #expect(other.recorded.isVerified && other.replayed.signature == .unknownKey)
    #expect(!other.isSame && other.differingRungs.contains(.key))
  }

  @Test func whatTheMetadataSaysAgainstAReleaseIsReplayed() throws {
    let before = try SigningKey(seed: [UInt8](repeating: 1, count: 32)).publicKey
    let now = try SigningKey(seed: [UInt8](repeating: 2, count: 32)).publicKey
    for standing in [
      IndexStanding(validUntil: 5), IndexStanding(change: .signingDropped(before: before)),
      IndexStanding(validUntil: 5, change: .keyChanged(before: before, now: now)),
    ] {
      let release = Release(version: "1")
      let evidence = ReleaseEvidence(
        id: PackageID(.builtin, "p"), release: release, content: .notHere,
        signing: .releasesInSignedIndex(serial: 1), standing: standing)
      let inputs = VerificationInputs.release(evidence, keys: KeyRing())
      let verdict = try #require(inputs.verdict(now: 6))
      #expect(verdict.steps.contains { $0.rung == .metadata && $0.outcome == .failed })
      let file = try EvidencePacking(
        package: evidence.id, release: release, inputs: inputs, verdict: verdict, clock: 6,
        versions: [:]
      ).packed()
      #expect(try EvidenceReplay(opening: file.bytes).replayed == verdict)
      let damaged = try EvidenceFixture.bundle(EvidenceFixture.files(file.bytes)) { manifest in
        guard case .object(var inputs)? = manifest["inputs"] else { return }
        inputs["publisher"] = .object(["before": .string("no key")])
        manifest["inputs"] = .object(inputs)
      }
      #expect(throws: ServiceError.self) { try EvidenceReplay(opening: damaged) }
    }
  }

  @Test func changedContentIsAnotherVerdictAndADamagedBundleIsNone() throws {
    var files = EvidenceFixture.files(try bundle("lab-good"))
    files[EvidencePaths.archive]?[20] ^= 1
    let replay = try EvidenceReplay(opening: try EvidenceFixture.bundle(files))
    #expect(replay.replayed.checksum == .mismatch && !replay.isSame)
    // The same change without the list of files made true again is damage.
    let damaged = try ArchivePacker.pack(files, as: .tarGzip)
    #expect { try EvidenceReplay(opening: damaged) } throws: {
      ($0 as? ServiceError)?.code == .malformed
    }
  }

  @Test func privateKeysAreTakenOutWhereverTheyStand() throws {
    let seed = [UInt8](repeating: 0x5A, count: 32)
    let key = try SigningKey(seed: seed)
    let secret = Hexadecimal.text(seed + key.publicKey.bytes)
    let pem = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIFpaWlo=\n-----END PRIVATE KEY-----"
    let release = Release(
      version: "1", statement: RegistryText(pem), signature: RegistryText(secret),
      keyID: "0011223344556677")
    let evidence = ReleaseEvidence(
      id: PackageID(.builtin, "p"), release: release, content: .notHere, signing: .releases)
    let ring = KeyRing([
      TrustedKey(id: "0011223344556677", name: "x", publicKey: RegistryText(secret))
    ])
    let inputs = VerificationInputs.release(evidence, keys: ring)
    let file = try EvidencePacking(
      package: evidence.id, release: release, inputs: inputs,
      verdict: try #require(inputs.verdict(now: 0)), clock: 0, versions: [:]
    ).packed()
    let all = EvidenceFixture.files(file.bytes).values.map { String(decoding: $0, as: UTF8.self) }
      .joined()
    #expect(!all.contains(Hexadecimal.text(seed).prefix(24)))
    #expect(!all.contains("PRIVATE KEY-"))
    #expect(all.contains(EvidenceRedaction.replacement))
    #expect(file.notices.contains { $0.contains("private key") })
    _ = try EvidenceReplay(opening: file.bytes)
  }

  @Test func contentBeyondTheLimitIsReplayedFromItsDigest() throws {
    let bytes = [UInt8](repeating: 7, count: EvidenceLimits.content + 1)
    let release = Release(
      version: "1", size: Int64(bytes.count), checksum: RegistryText("\(SHA256Digest(of: bytes))"))
    let inputs = VerificationInputs.release(
      ReleaseEvidence(
        id: PackageID(.builtin, "p"), release: release, content: .bytes(bytes), signing: .releases),
      keys: KeyRing())
    let verdict = try #require(inputs.verdict(now: 0))
    let file = try EvidencePacking(
      package: PackageID(.builtin, "p"), release: release, inputs: inputs, verdict: verdict,
      clock: 0, versions: [:]
    ).packed()
    #expect(file.bytes.count < 1 << 20 && file.notices.count == 1)
    let replay = try EvidenceReplay(opening: file.bytes)
    #expect(replay.replayed.checksum == .verified && replay.isSame)
  }
}
