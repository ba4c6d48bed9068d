import SoukModel

/// The parameters of a query string or a form: `name=value&…` with percent-encodings.
///
/// [URL Standard, section 5.1](https://url.spec.whatwg.org/#urlencoded-parsing), but that what is not UTF-8
/// is refused and not replaced.
struct FormParameters: Equatable {
  /// Names and values, in order.
  let pairs: [(name: String, value: String)]

  static func == (left: FormParameters, right: FormParameters) -> Bool {
    left.pairs.elementsEqual(right.pairs) { $0 == $1 }
  }

  /// Reads them; nil where a name or a value is not UTF-8.
  init?(_ bytes: some Collection<UInt8>) {
    var pairs: [(name: String, value: String)] = []
    for part in bytes.split(separator: UInt8(ascii: "&")) {
      let sides = part.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = sides.first, let name = Self.decoded(first),
        let value = sides.count > 1 ? Self.decoded(sides[1]) : ""
      else { return nil }
      pairs.append((name, value))
    }
    self.pairs = pairs
  }

  /// Every value of a name, in order.
  func values(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  private static func decoded(_ bytes: some Collection<UInt8>) -> String? {
    let spaced = bytes.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    return String(validating: PercentEncoding.decoded(spaced), as: UTF8.self)
  }
}
