import CSodium

/// SHA-256 over content that comes in pieces.
@safe package struct SHA256Hasher: Sendable {
  private var state = crypto_hash_sha256_state()
  /// How many bytes have been taken.
  package private(set) var count: Int64 = 0

  /// Starts with no bytes.
  package init() {
    unsafe crypto_hash_sha256_init(&state)
  }

  /// Takes the next bytes.
  package mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe update($0) }
  }

  /// Takes the next bytes from memory, for instance from a mapped file.
  @unsafe package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    let typed = unsafe start.assumingMemoryBound(to: UInt8.self)
    unsafe crypto_hash_sha256_update(&state, typed, UInt64(bytes.count))
    count += Int64(bytes.count)
  }

  /// The digest of everything taken so far; the hasher can go on after it.
  package func finish() -> SHA256Digest {
    var copy = state
    var digest = [UInt8](repeating: 0, count: crypto_hash_sha256_bytes())
    unsafe crypto_hash_sha256_final(&copy, &digest)
    return SHA256Digest(unchecked: digest)
  }
}
