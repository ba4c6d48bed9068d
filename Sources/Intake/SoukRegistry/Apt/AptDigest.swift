import SoukTrust

/// Digest and length of a package list, unpacked: apt packs lists anew, the signature is over what
/// is inside.
struct AptDigest: Hashable, Sendable {
  /// The digest.
  let digest: SHA256Digest
  /// The length in bytes.
  let size: Int64
}
