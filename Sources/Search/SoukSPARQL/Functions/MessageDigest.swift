import CSodium
import Glibc

/// The five digests that SPARQL names, as hexadecimal digits.
///
/// SHA-2 is libsodium's. MD5 and SHA-1 are in no library that souk uses; they are here for the
/// language's sake only and decide nothing.
enum MessageDigest: CaseIterable {
  case md5, sha1, sha256, sha384, sha512

  /// The digest of a text's UTF-8 bytes.
  func hexadecimal(_ text: String) -> String {
    let message = Array(text.utf8)
    let digest: [UInt8]
    switch self {
    case .md5: digest = Self.md5(message)
    case .sha1: digest = Self.sha1(message)
    case .sha256: digest = Self.sha256(message)
    case .sha384: digest = Self.sha384(message)
    case .sha512: digest = Self.sha512(message)
    }
    return digest.map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  private static func sha256(_ message: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = unsafe crypto_hash_sha256(&digest, message, UInt64(message.count))
    return digest
  }

  private static func sha512(_ message: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 64)
    _ = unsafe crypto_hash_sha512(&digest, message, UInt64(message.count))
    return digest
  }

  /// SHA-384 is SHA-512 from another beginning and cut short: FIPS 180-4, clause 6.5.
  private static func sha384(_ message: [UInt8]) -> [UInt8] {
    var state = crypto_hash_sha512_state()
    _ = unsafe crypto_hash_sha512_init(&state)
    state.state = (
      0xcbbb_9d5d_c105_9ed8, 0x629a_292a_367c_d507, 0x9159_015a_3070_dd17, 0x152f_ecd8_f70e_5939,
      0x6733_2667_ffc0_0b31, 0x8eb4_4a87_6858_1511, 0xdb0c_2e0d_64f9_8fa7, 0x47b5_481d_befa_4fa4
    )
    _ = unsafe crypto_hash_sha512_update(&state, message, UInt64(message.count))
    var digest = [UInt8](repeating: 0, count: 64)
    _ = unsafe crypto_hash_sha512_final(&state, &digest)
    return Array(digest.prefix(48))
  }

  /// The message with a one, zeros, and its length in bits.
  private static func padded(_ message: [UInt8], lengthIsBigEndian: Bool) -> [UInt8] {
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(message.count) &* 8
    let shifts = stride(from: UInt64(0), to: 64, by: 8).map {
      UInt8(truncatingIfNeeded: bits >> $0)
    }
    return padded + (lengthIsBigEndian ? shifts.reversed() : shifts)
  }

  /// RFC 1321.
  private static func md5(_ message: [UInt8]) -> [UInt8] {
    let turns: [[UInt32]] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]]
    let sines = (0..<64).map { UInt32(abs(sin(Double($0 + 1))) * 4_294_967_296) }
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
    let bytes = padded(message, lengthIsBigEndian: false)
    for start in stride(from: 0, to: bytes.count, by: 64) {
      let words = (0..<16).map { word in
        (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + word * 4 + $1]) << UInt32($1 * 8) }
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for step in 0..<64 {
        let mixed: UInt32
        let word: Int
        switch step / 16 {
        case 0: (mixed, word) = ((b & c) | (~b & d), step)
        case 1: (mixed, word) = ((d & b) | (~d & c), (5 * step + 1) % 16)
        case 2: (mixed, word) = (b ^ c ^ d, (3 * step + 5) % 16)
        default: (mixed, word) = (c ^ (b | ~d), (7 * step) % 16)
        }
        let sum = a &+ mixed &+ sines[step] &+ words[word]
        let turn = turns[step / 16][step % 4]
        (a, d, c, b) = (d, c, b, b &+ (sum << turn | sum >> (32 - turn)))
      }
      state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d]
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) }
    }
  }

  /// FIPS 180-4, clause 6.1.
  private static func sha1(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    let bytes = padded(message, lengthIsBigEndian: true)
    func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
    for start in stride(from: 0, to: bytes.count, by: 64) {
      var words = (0..<16).map { word in
        (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + word * 4 + $1]) }
      }
      for index in 16..<80 {
        words.append(
          turned(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1))
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for step in 0..<80 {
        let mixed: UInt32
        switch step / 20 {
        case 0: mixed = ((b & c) | (~b & d)) &+ 0x5a82_7999
        case 1: mixed = (b ^ c ^ d) &+ 0x6ed9_eba1
        case 2: mixed = ((b & c) | (b & d) | (c & d)) &+ 0x8f1b_bcdc
        default: mixed = (b ^ c ^ d) &+ 0xca62_c1d6
        }
        (a, b, c, d, e) = (turned(a, 5) &+ mixed &+ e &+ words[step], a, turned(b, 30), c, d)
      }
      state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }
}
