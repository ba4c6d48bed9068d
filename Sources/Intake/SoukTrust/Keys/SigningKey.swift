import CSodium

/// An Ed25519 key pair; the private half is wiped from memory with its owner.
///
/// Immutable after `init`, and libsodium's signing is reentrant: hence `Sendable` although it holds
/// memory of its own.
@safe package final class SigningKey: @unchecked Sendable {
  /// The public half.
  package let publicKey: PublicKey
  /// The 64 bytes libsodium signs with; written only in `init` and `deinit`.
  private let secret: UnsafeMutableBufferPointer<UInt8>

  /// Derives the pair from a seed of 32 bytes.
  ///
  /// - Throws: ``KeyError/wrongLength(_:expected:)`` for a seed of another length.
  package init(seed: [UInt8]) throws(KeyError) {
    let seedSize = crypto_sign_seedbytes()
    guard seed.count == seedSize else { throw .wrongLength(seed.count, expected: seedSize) }
    let secret = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: crypto_sign_secretkeybytes())
    unsafe secret.initialize(repeating: 0)
    unsafe self.secret = secret
    var bytes = [UInt8](repeating: 0, count: crypto_sign_publickeybytes())
    if let start = secret.baseAddress {
      unsafe crypto_sign_seed_keypair(&bytes, start, seed)
    }
    publicKey = try PublicKey(bytes: bytes)
  }

  deinit {
    unsafe sodium_memzero(secret.baseAddress, secret.count)
    unsafe secret.deallocate()
  }

  /// A copy of the seed, for writing the key to a file; it is wiped with its owner.
  var seed: SecretBytes {
    unsafe SecretBytes(Array(secret.prefix(crypto_sign_seedbytes())))
  }

  /// Makes a key that nobody has seen.
  package static func generate(random: RandomSource) throws(KeyError) -> SigningKey {
    var seed = random.bytes(crypto_sign_seedbytes())
    defer { SecretBytes.wipe(&seed) }
    return try SigningKey(seed: seed)
  }

  /// The 64-byte signature over `message`; the same for the same message (RFC 8032).
  package func signature(over message: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: crypto_sign_bytes())
    guard let start = unsafe secret.baseAddress else { return signature }
    unsafe crypto_sign_detached(&signature, nil, message, UInt64(message.count), start)
    return signature
  }
}
