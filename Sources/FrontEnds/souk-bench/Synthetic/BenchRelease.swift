import SoukArchive
import SoukModel
import SoukTrust

/// A signed release to be verified, with the keys that are known.
struct BenchRelease {
  /// Its archive; empty where only its digest is known.
  let archive: [UInt8]
  /// What the ladder looks at, without a listing.
  let evidence: ReleaseEvidence
  private let ring: KeyRing

  /// 2026-06-01T00:00:00Z.
  private static let now: Int64 = 1_780_272_000

  /// Packs about so many bytes that cannot be compressed, and signs them.
  init(seed: UInt64, bytes: Int, keys: Int = 1) throws(BenchFailure) {
    var random = SeededRandom(seed: seed)
    var files: [String: [UInt8]] = [:]
    for number in 0..<16 {
      files["file-\(number).bin"] = (0..<bytes / 16).map { _ in
        UInt8(truncatingIfNeeded: random.next())
      }
    }
    do {
      archive = try ArchivePacker.pack(files, as: .tarGzip)
    } catch {
      throw BenchFailure("The archive cannot be packed: \(error).")
    }
    (evidence, ring) = try Self.signed(
      .bytes(archive), SHA256Digest(of: archive), Int64(archive.count), keys: keys)
  }

  /// Signs content of which no more than digest and length are known.
  init(digest: SHA256Digest, size: Int64) throws(BenchFailure) {
    archive = []
    (evidence, ring) = try Self.signed(.digested(digest, size: size), digest, size, keys: 1)
  }

  /// Runs the ladder.
  func verify(_ evidence: ReleaseEvidence) -> Verdict {
    ReleaseVerifier.verify(evidence, keys: ring, now: Self.now, tools: DiagnosisTools())
  }

  private static func signed(
    _ content: ReleaseEvidence.Content, _ digest: SHA256Digest, _ size: Int64, keys count: Int
  ) throws(BenchFailure) -> (ReleaseEvidence, KeyRing) {
    do {
      let keys = try (0..<max(1, count)).map { number throws(KeyError) in
        try SigningKey(seed: SHA256Digest(of: Array("souk-bench key \(number)".utf8)).bytes)
      }
      let trusted = keys.map { key in
        TrustedKey(
          id: RegistryText(key.publicKey.id), name: "somebody",
          publicKey: RegistryText(key.publicKey.description))
      }
      let text = ReleaseStatement(
        registry: .builtin, package: "bench", version: "1.0.0", sha256: digest, size: size,
        publishedAt: now - 86_400, keyID: keys[0].publicKey.id
      ).text
      let release = Release(
        version: "1.0.0", dependencies: [], archive: "bench.tar.gz", size: size,
        checksum: RegistryText(digest.description), statement: RegistryText(text),
        signature: RegistryText(Base64.text(keys[0].signature(over: Array(text.utf8)))),
        keyID: RegistryText(keys[0].publicKey.id), publishedAt: now - 86_400)
      let evidence = ReleaseEvidence(
        id: PackageID(.builtin, "bench"), release: release, content: content,
        signing: .releasesInSignedIndex(serial: 1))
      return (evidence, KeyRing(trusted))
    } catch {
      throw BenchFailure("The release cannot be signed: \(error).")
    }
  }
}
