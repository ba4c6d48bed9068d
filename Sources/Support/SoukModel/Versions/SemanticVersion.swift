/// A version by Semantic Versioning 2.0.0.
package struct SemanticVersion: Sendable, Hashable {
  /// The first number: incompatible changes.
  package let major: UInt64
  /// The second number: additions.
  package let minor: UInt64
  /// The third number: repairs.
  package let patch: UInt64
  /// The identifiers after the hyphen; empty for a release.
  package let prerelease: [String]
  /// The identifiers after the plus sign, which do not take part in the order.
  package let build: [String]

  /// Makes a version from its numbers.
  package init(
    _ major: UInt64, _ minor: UInt64, _ patch: UInt64, prerelease: [String] = [],
    build: [String] = []
  ) {
    self.major = major
    self.minor = minor
    self.patch = patch
    self.prerelease = prerelease
    self.build = build
  }

  /// Reads `MAJOR.MINOR.PATCH[-PRERELEASE][+BUILD]` by clauses 2, 9 and 10.
  ///
  /// `"1.2.3-rc.1+5"` → a version; `"1.2"`, `"v1.2.3"`, `"01.2.3"`, `"1.2.3-"`, `""` → nil.
  package init?(_ text: String) {
    var rest = Substring(text)
    var build: [Substring] = []
    var prerelease: [Substring] = []
    if let plus = rest.firstIndex(of: "+") {
      build = rest[rest.index(after: plus)...].split(
        separator: ".", omittingEmptySubsequences: false)
      rest = rest[..<plus]
    }
    if let hyphen = rest.firstIndex(of: "-") {
      prerelease = rest[rest.index(after: hyphen)...].split(
        separator: ".", omittingEmptySubsequences: false)
      rest = rest[..<hyphen]
    }
    let numbers = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 3, let major = Self.number(numbers[0]),
      let minor = Self.number(numbers[1]), let patch = Self.number(numbers[2]),
      build.allSatisfy(Self.isIdentifier),
      prerelease.allSatisfy({
        Self.isIdentifier($0) && (!Self.isDigits($0) || Self.hasNoLeadingZero($0))
      })
    else { return nil }
    self.init(
      major, minor, patch, prerelease: prerelease.map(String.init), build: build.map(String.init))
  }

  private static func number(_ text: Substring) -> UInt64? {
    isDigits(text) && hasNoLeadingZero(text) ? UInt64(text) : nil
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func hasNoLeadingZero(_ text: Substring) -> Bool {
    text.utf8.count == 1 || text.utf8.first != 0x30
  }

  private static func isIdentifier(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == 0x2D
      }
  }
}

extension SemanticVersion: CustomStringConvertible {
  /// The version as it is written.
  package var description: String {
    var text = "\(major).\(minor).\(patch)"
    if !prerelease.isEmpty { text += "-" + prerelease.joined(separator: ".") }
    if !build.isEmpty { text += "+" + build.joined(separator: ".") }
    return text
  }
}

extension SemanticVersion {
  /// Whether this version comes before another by clause 11; build metadata does not count.
  ///
  /// Two versions that differ in build metadata alone are not equal and neither precedes the
  /// other, which is why this is no `<`.
  package func precedes(_ other: Self) -> Bool {
    let left = (major, minor, patch)
    let right = (other.major, other.minor, other.patch)
    if left != right { return left < right }
    if prerelease.isEmpty || other.prerelease.isEmpty {
      return !prerelease.isEmpty && other.prerelease.isEmpty
    }
    for (mine, theirs) in zip(prerelease, other.prerelease) where mine != theirs {
      return Self.identifier(mine, precedes: theirs)
    }
    return prerelease.count < other.prerelease.count
  }

  /// Clause 11.4: numbers by value and before words, words by ASCII.
  private static func identifier(_ left: String, precedes right: String) -> Bool {
    switch (isDigits(left), isDigits(right)) {
    case (true, true):
      left.utf8.count != right.utf8.count
        ? left.utf8.count < right.utf8.count : left.utf8.lexicographicallyPrecedes(right.utf8)
    case (true, false): true
    case (false, true): false
    case (false, false): left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }
}
