/// Text that came from a registry, kept exactly as it was received and shown only escaped.
///
/// Every field of a package may hold hostile bytes: terminal escapes, bidirectional overrides,
/// invisible characters. This type has no path to a terminal cell or a line of text output except
/// ``escaped``; the original is reached only by asking for ``raw``, which storage, indexing and
/// JSON encoding do.
///
/// Equality and order compare Unicode scalars, not canonical equivalence: two names that look the
/// same and differ in bytes are two names.
package struct RegistryText: Sendable {
  /// The text as the registry gave it.
  ///
  /// Never write it to a terminal.
  package let raw: String

  /// Wraps text as received.
  ///
  /// Invalid UTF-8 must already have become U+FFFD.
  package init(_ raw: String) {
    self.raw = raw
  }

  /// Whether there is no text at all.
  package var isEmpty: Bool { raw.isEmpty }
}

extension RegistryText: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    guard left.raw.utf8.count == right.raw.utf8.count else { return false }
    // Byte by byte through the views takes ten times as long.
    let answer = unsafe left.raw.utf8.withContiguousStorageIfAvailable { left in
      unsafe right.raw.utf8.withContiguousStorageIfAvailable { right in
        unsafe left.elementsEqual(right)
      }
    }
    return (answer ?? nil) ?? left.raw.utf8.elementsEqual(right.raw.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var copy = raw
    copy.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension RegistryText: Comparable {
  /// Orders by UTF-8 bytes, which is the order of Unicode scalar values.
  package static func < (left: Self, right: Self) -> Bool {
    let answer = unsafe left.raw.utf8.withContiguousStorageIfAvailable { left in
      unsafe right.raw.utf8.withContiguousStorageIfAvailable { right in
        unsafe left.lexicographicallyPrecedes(right)
      }
    }
    return (answer ?? nil) ?? left.raw.utf8.lexicographicallyPrecedes(right.raw.utf8)
  }
}

extension RegistryText: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

extension RegistryText: CustomStringConvertible {
  /// The escaped text, so that an interpolated value is safe by default.
  package var description: String { escaped }
}

extension RegistryText: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(raw)
  }
}
