import SoukEngine
import SoukTrust

extension KeyDesk {
  /// A desk in memory at a fixed time, with a counter for randomness.
  static var sample: KeyDesk { over(MemoryKeyFiles()) }

  /// A desk over files in memory.
  static func over(
    _ files: any KeyFiles, trust: any TrustStore = MemoryTrustStore()
  ) -> KeyDesk {
    KeyDesk(
      files: files, folder: "/keys", trust: trust, now: { 1_800_000_000 },
      random: RandomSource { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 + 9) } })
  }
}
