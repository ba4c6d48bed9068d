import SoukModel

/// Reads the relation fields of Debian packages: `a (>= 1) | b, c:any`.
///
/// Debian Policy §7.1. Architecture and profile restrictions do not occur in a Packages index and
/// are passed over; so is the qualifier of `python3:any`, because packages are found by name.
enum DebianRelations {
  /// Reads one field's value.
  static func parse(
    _ range: Range<Int>, of bytes: borrowing Span<UInt8>, kind: Dependency.Kind
  ) -> [Dependency] {
    var result: [Dependency] = []
    var current: Dependency?
    forEach(range, of: bytes) { name, requirement, isAlternative, bytes in
      let text = RegistryText(DebianStanza.text(name, of: bytes))
      let version = requirement.map { RegistryText(DebianStanza.text($0, of: bytes)) }
      if isAlternative, current != nil {
        current?.alternatives.append(Dependency.Alternative(name: text, requirement: version))
      } else {
        if let current { result.append(current) }
        current = Dependency(name: text, requirement: version, kind: kind)
      }
    }
    if let current { result.append(current) }
    return result
  }

  /// Walks the packages named in a field without making texts.
  static func forEach(
    _ range: Range<Int>, of bytes: borrowing Span<UInt8>,
    _ body: (
      _ name: Range<Int>, _ requirement: Range<Int>?, _ isAlternative: Bool,
      _ bytes: borrowing Span<UInt8>
    ) -> Void
  ) {
    var start = range.lowerBound
    var isAlternative = false
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x2C, bytes[end] != 0x7C { end += 1 }
      let item = DebianStanza.trim(start..<end, of: bytes)
      if !item.isEmpty {
        let (name, requirement) = split(item, of: bytes)
        if !name.isEmpty { body(name, requirement, isAlternative, bytes) }
      }
      isAlternative = end < range.upperBound && bytes[end] == 0x7C
      start = end + 1
    }
  }

  private static func split(
    _ item: Range<Int>, of bytes: borrowing Span<UInt8>
  ) -> (name: Range<Int>, requirement: Range<Int>?) {
    var end = item.lowerBound
    while end < item.upperBound, !endsName(bytes[end]) { end += 1 }
    let name = item.lowerBound..<end
    while end < item.upperBound, bytes[end] != 0x28 { end += 1 }
    guard end < item.upperBound else { return (name, nil) }
    var close = end + 1
    while close < item.upperBound, bytes[close] != 0x29 { close += 1 }
    let requirement = DebianStanza.trim(end + 1..<close, of: bytes)
    return (name, requirement.isEmpty ? nil : requirement)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x28, 0x3A, 0x5B, 0x3C: true
    default: false
    }
  }
}
