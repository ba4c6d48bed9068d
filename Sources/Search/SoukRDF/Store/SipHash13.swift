/// SipHash-1-3 with a fixed key.
///
/// Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012), with one round per word and
/// three at the end.
///
/// The hashes are stored, so the key cannot change from run to run. An attacker may know it; what he
/// would need are many terms with all 64 bits equal, and each such term costs him billions of
/// trials.
enum SipHash13 {
  /// The hash of `bytes`; linear in their number.
  static func hash(_ bytes: RawSpan) -> UInt64 {
    var state = State()
    let whole = bytes.byteCount & ~7
    var offset = 0
    while offset < whole {
      let word = unsafe UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
      state.absorb(word)
      offset += 8
    }
    var last = UInt64(truncatingIfNeeded: bytes.byteCount) << 56
    while offset < bytes.byteCount {
      let byte = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
      last |= UInt64(byte) << UInt64(8 * (offset & 7))
      offset += 1
    }
    state.absorb(last)
    return state.finish()
  }

  /// The four words of the function's state.
  private struct State {
    private var v0: UInt64 = 0x736f_6d65_7073_6575 ^ 0x536f_756b_5265_6466
    private var v1: UInt64 = 0x646f_7261_6e64_6f6d ^ 0x5465_726d_4861_7368
    private var v2: UInt64 = 0x6c79_6765_6e65_7261 ^ 0x536f_756b_5265_6466
    private var v3: UInt64 = 0x7465_6462_7974_6573 ^ 0x5465_726d_4861_7368

    mutating func absorb(_ word: UInt64) {
      v3 ^= word
      round()
      v0 ^= word
    }

    mutating func finish() -> UInt64 {
      v2 ^= 0xff
      round()
      round()
      round()
      return v0 ^ v1 ^ v2 ^ v3
    }

    private mutating func round() {
      v0 &+= v1
      v1 = (v1 << 13 | v1 >> 51) ^ v0
      v0 = v0 << 32 | v0 >> 32
      v2 &+= v3
      v3 = (v3 << 16 | v3 >> 48) ^ v2
      v0 &+= v3
      v3 = (v3 << 21 | v3 >> 43) ^ v0
      v2 &+= v1
      v1 = (v1 << 17 | v1 >> 47) ^ v2
      v2 = v2 << 32 | v2 >> 32
    }
  }
}
