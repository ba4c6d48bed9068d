extension Span<UInt8> {
  /// Whether all bytes are ASCII.
  package var isASCII: Bool {
    // Without a way out of the loop, many bytes are looked at in one step.
    var all: UInt8 = 0
    for place in indices { all |= self[place] }
    return all < 0x80
  }
}
