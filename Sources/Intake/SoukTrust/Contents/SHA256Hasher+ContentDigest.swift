import SoukModel

extension SHA256Hasher: ContentDigest {
  /// The 32 bytes of the digest of everything taken so far.
  package func digestBytes() -> [UInt8] { finish().bytes }
}
