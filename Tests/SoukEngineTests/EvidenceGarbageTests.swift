import SoukArchive
import SoukModel
import Testing

@testable import SoukEngine

/// Bundles from nobody in particular: whatever they hold, there is a replay or a typed error.
@Suite struct EvidenceGarbageTests {
  private let home: TemporaryHome
  private let bundles: [[UInt8]]

  init() throws {
    home = try TemporaryHome()
    let engine = try Engine.open(environment: [
      "SOUK_HOME": home.home.data, "SOUK_APT_LISTS": "none",
    ])
    defer { engine.close() }
    try engine.openBuiltin()
    bundles = try ["lab-good", "lab-tampered-archive", "lab-missing-archive"].map { name in
      try engine.evidence(of: PackageID(.builtin, RegistryText(name)), version: nil).bytes
    }
  }

  private func open(_ bytes: [UInt8]) {
    do throws(ServiceError) {
      let replay = try EvidenceReplay(opening: bytes)
      _ = (replay.isSame, replay.differingRungs)
      #expect(replay.notices.allSatisfy { !$0.contains("\u{1B}") })
    } catch {
      #expect(error.code == .malformed && !error.message.contains("\u{1B}"))
    }
  }

  @Test func damagedBundlesNeverTrap() {
    var random = GarbageRandom(seed: 31)
    for round in 0..<300 { open(random.mutated(bundles[round % bundles.count])) }
    for length in 0..<40 { open(Array(bundles[0].prefix(length))) }
  }

  @Test func damagedManifestsNeverTrap() throws {
    var random = GarbageRandom(seed: 32)
    for round in 0..<300 {
      var files = EvidenceFixture.files(bundles[round % bundles.count])
      files[EvidenceManifest.path] = random.mutated(files[EvidenceManifest.path] ?? [])
      open(try ArchivePacker.pack(files, as: .tarGzip))
    }
  }

  @Test func exchangedValuesOfAManifestNeverTrap() throws {
    var random = GarbageRandom(seed: 33)
    for round in 0..<300 {
      let files = EvidenceFixture.files(bundles[round % bundles.count])
      open(try EvidenceFixture.bundle(files) { random.exchange(in: &$0) })
    }
  }

  @Test func aBundleOfTooManyFilesOrWithoutAManifestIsRefused() throws {
    var files: [String: [UInt8]] = [:]
    for number in 0...EvidenceLimits.files { files["f\(number)"] = [] }
    for pack in [files, ["README.txt": [1]], [:]] {
      let bytes = try ArchivePacker.pack(pack, as: .tarGzip)
      #expect { try EvidenceReplay(opening: bytes) } throws: {
        ($0 as? ServiceError)?.code == .malformed
      }
    }
  }

  @Test func aBundleOfANewerSoukIsNamedAsThat() throws {
    let bytes = try EvidenceFixture.bundle(EvidenceFixture.files(bundles[0])) {
      $0["format"] = .string("souk-evidence-v9\u{1B}")
    }
    #expect { try EvidenceReplay(opening: bytes) } throws: { error in
      let message = (error as? ServiceError)?.message ?? ""
      return message.contains("souk-evidence-v9") && !message.contains("\u{1B}")
    }
  }

  @Test func aCodeThatActsOnATerminalIsRefused() throws {
    let files = EvidenceFixture.files(bundles[1])
    let text = String(decoding: files[EvidenceManifest.path] ?? [], as: UTF8.self)
    var changed = files
    changed[EvidenceManifest.path] = Array(
      text.replacing("\"code\": \"C03\"", with: "\"code\": \"\\u001b[31m\"").utf8)
    #expect(changed != files)
    let bytes = try EvidenceFixture.bundle(changed)
    #expect(throws: ServiceError.self) { try EvidenceReplay(opening: bytes) }
  }
}
