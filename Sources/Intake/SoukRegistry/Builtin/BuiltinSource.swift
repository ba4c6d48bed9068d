import SoukModel
package import SoukTrust

/// The registry that ships inside the program.
package enum BuiltinSource {
  /// The registry over the bytes that were compiled in.
  ///
  /// - Parameters:
  ///   - pack: the packed files.
  ///   - root: the root public key, 64 hexadecimal digits with a final LF.
  ///   - clock: seconds since 1970.
  ///   - trust: the person's own decisions about keys.
  /// - Returns: a source in any case; damaged bytes give their error when they are looked at.
  package static func make(
    pack: [UInt8], root: [UInt8], clock: @escaping @Sendable () -> Int64,
    trust: any TrustStore = MemoryTrustStore()
  ) -> SignedRegistrySource {
    let text = String(decoding: root.prefix { $0 != 0x0A }, as: UTF8.self)
    guard let key = try? PublicKey(text) else {
      return SignedRegistrySource(
        name: .builtin, files: MemoryFiles([:], location: "embedded"), root: nil, clock: clock,
        trust: trust)
    }
    return SignedRegistrySource(
      name: .builtin, files: MemoryFiles(pack: pack, location: "embedded"), root: key,
      clock: clock, trust: trust)
  }
}
