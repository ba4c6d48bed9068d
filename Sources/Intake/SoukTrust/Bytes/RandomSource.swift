import CSodium

/// Where keys and salts get their randomness from.
package struct RandomSource: Sendable {
  /// So many bytes that nobody can guess.
  package let bytes: @Sendable (_ count: Int) -> [UInt8]

  /// Makes a source; anything but ``system`` is for tests.
  package init(_ bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
    self.bytes = bytes
  }

  /// The system's generator, through libsodium.
  package static let system = RandomSource { count in
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    unsafe bytes.withUnsafeMutableBytes { buffer in
      if let start = buffer.baseAddress { unsafe randombytes_buf(start, buffer.count) }
    }
    return bytes
  }
}
