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
    do throws(VersionError) {
      try self.init(parsing: RegistryText(text))
    } catch {
      return nil
    }
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
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
