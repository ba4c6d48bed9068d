import CSHA256
import CSodium

/// SHA-256 over content that comes in pieces.
///
/// libsodium begins, pads and ends; where the processor has instructions for it, they take the whole
/// blocks between.
@safe package struct SHA256Hasher: Sendable {
  private var state = crypto_hash_sha256_state()
  private let usesInstructions: Bool
  /// How many bytes have been taken.
  package private(set) var count: Int64 = 0

  /// Starts with no bytes.
  package init() {
    self.init(usesInstructions: Self.hasInstructions)
  }

  /// Starts with no bytes, with the processor's instructions or with libsodium alone.
  init(usesInstructions: Bool) {
    self.usesInstructions = usesInstructions
    unsafe crypto_hash_sha256_init(&state)
  }

  /// Whether the processor has the instructions and they agree with libsodium here.
  static let hasInstructions: Bool = {
    guard souk_sha256_is_supported() else { return false }
    // Two blocks and a bit, in pieces that end inside blocks: what the instructions have to get right.
    let sample = (0..<150).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let digests = [true, false].map { usesInstructions in
      var hasher = SHA256Hasher(usesInstructions: usesInstructions)
      hasher.update(Array(sample.prefix(10)))
      hasher.update(Array(sample.dropFirst(10)))
      return hasher.finish()
    }
    return digests[0] == digests[1]
  }()

  /// Takes the next bytes.
  package mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe update($0) }
  }

  /// Takes the next bytes from memory, for instance from a mapped file.
  @unsafe package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard usesInstructions else { return unsafe updateBySodium(bytes[...]) }
    // libsodium holds what does not fill a block; the instructions start where one does.
    let open = Int(count) % Self.blockLength
    let head = open == 0 ? 0 : min(bytes.count, Self.blockLength - open)
    let blocks = (bytes.count - head) / Self.blockLength
    let end = head + blocks * Self.blockLength
    unsafe updateBySodium(bytes[..<head])
    unsafe updateByInstructions(bytes[head..<end], blocks: blocks)
    unsafe updateBySodium(bytes[end...])
  }

  @unsafe private mutating func updateBySodium(_ bytes: Slice<UnsafeRawBufferPointer>) {
    let part = unsafe UnsafeRawBufferPointer(rebasing: bytes)
    guard let start = part.baseAddress, part.count > 0 else { return }
    let typed = unsafe start.assumingMemoryBound(to: UInt8.self)
    unsafe crypto_hash_sha256_update(&state, typed, UInt64(part.count))
    count += Int64(part.count)
  }

  @unsafe private mutating func updateByInstructions(
    _ bytes: Slice<UnsafeRawBufferPointer>, blocks: Int
  ) {
    let part = unsafe UnsafeRawBufferPointer(rebasing: bytes)
    guard let start = part.baseAddress, blocks > 0 else { return }
    let typed = unsafe start.assumingMemoryBound(to: UInt8.self)
    unsafe withUnsafeMutableBytes(of: &state.state) { words in
      guard let first = unsafe words.assumingMemoryBound(to: UInt32.self).baseAddress else {
        return
      }
      unsafe souk_sha256_take(first, typed, blocks)
    }
    // FIPS 180-4 counts bits, and so does libsodium.
    state.count &+= UInt64(part.count) &* 8
    count += Int64(part.count)
  }

  /// The digest of everything taken so far; the hasher can go on after it.
  package func finish() -> SHA256Digest {
    var copy = state
    var digest = [UInt8](repeating: 0, count: crypto_hash_sha256_bytes())
    unsafe crypto_hash_sha256_final(&copy, &digest)
    return SHA256Digest(unchecked: digest)
  }

  private static let blockLength = 64
}
