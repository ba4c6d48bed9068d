import CSodium

/// A minisign secret key under a passphrase: scrypt makes a stream that is XORed over the rest.
struct MinisignLock {
  /// How much work scrypt is to do.
  let operations: UInt64
  /// How much memory it may take, in bytes.
  let memory: UInt64
  /// The salt of 32 bytes.
  let salt: [UInt8]
  /// Key number, secret key and checksum, encrypted: 104 bytes.
  let sealed: [UInt8]

  /// The most memory and work that souk lets a file ask for: what minisign itself uses.
  static let memoryLimit: UInt64 = 1 << 30
  /// See ``memoryLimit``.
  static let operationsLimit: UInt64 = 1 << 25

  /// Key number, secret key and checksum in the clear; nil where scrypt refuses its parameters or
  /// they are over the limits.
  ///
  /// Takes as long as the file asks for: about 4 s with minisign's own parameters.
  func open(passphrase: [UInt8]) -> SecretBytes? {
    guard operations <= Self.operationsLimit, memory <= Self.memoryLimit,
      salt.count == crypto_pwhash_scryptsalsa208sha256_saltbytes()
    else { return nil }
    var stream = [UInt8](repeating: 0, count: sealed.count)
    defer { SecretBytes.wipe(&stream) }
    // An empty passphrase has no address and scrypt wants one: the byte after it is never read.
    var padded = passphrase + [0]
    defer { SecretBytes.wipe(&padded) }
    let status = unsafe padded.withUnsafeBytes { buffer in
      guard let start = unsafe buffer.bindMemory(to: CChar.self).baseAddress else {
        return Int32(-1)
      }
      return unsafe crypto_pwhash_scryptsalsa208sha256(
        &stream, UInt64(sealed.count), start, UInt64(passphrase.count), salt, operations,
        Int(memory))
    }
    guard status == 0 else { return nil }
    for index in stream.indices { stream[index] ^= sealed[index] }
    return SecretBytes(stream)
  }
}
