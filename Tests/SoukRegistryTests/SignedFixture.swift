import CBuiltinRegistry
import SoukModel
import SoukRegistry
import SoukThemes
import SoukTrust

/// Registries that are built and signed from a fixed secret.
enum SignedFixture {
  /// 2026-06-01T00:00:00Z, between the lab's past and its 2099.
  static let now: Int64 = 1_780_272_000
  static let secret = [UInt8](repeating: 7, count: 32)

  /// The builtin registry, signed with the fixed secret.
  static func product() throws -> BuiltinRegistryBuilder.Product {
    try BuiltinRegistryBuilder.build(themes: BuiltinThemes.packaged, secret: secret)
  }

  static func source(_ product: BuiltinRegistryBuilder.Product) -> SignedRegistrySource {
    BuiltinSource.make(pack: product.pack, root: product.root, clock: { now })
  }

  /// A source over changed files, with the root key of the unchanged ones.
  static func source(
    _ files: [String: [UInt8]], root: [UInt8]
  ) throws -> SignedRegistrySource {
    let key = try PublicKey(String(decoding: root.dropLast(), as: UTF8.self))
    return SignedRegistrySource(
      name: .builtin, files: MemoryFiles(files), root: key, clock: { now })
  }

  /// The registry that this build embeds.
  static var embedded: SignedRegistrySource {
    let pack = unsafe Array(
      UnsafeBufferPointer(start: souk_builtin_pack(), count: souk_builtin_pack_size()))
    let root = unsafe Array(
      UnsafeBufferPointer(start: souk_builtin_root(), count: souk_builtin_root_size()))
    return BuiltinSource.make(pack: pack, root: root, clock: { now })
  }
}
