/// The version of a release in a marketplace, placed in one order whatever its form.
///
/// A version by SemVer 2.0.0, or one that becomes so when a leading `v` goes and missing numbers
/// count as zero, is ordered by SemVer. Any other text comes before all of these, ordered as Debian
/// orders versions. Texts of the same place are ordered by their bytes, so the order is total.
package struct PackageVersion: Hashable, Sendable {
  /// The version as the registry spells it.
  package let text: RegistryText
  /// What it means by SemVer; nil for a text of another form.
  package let semantic: SemanticVersion?

  /// Reads a version; every text is one.
  package init(_ text: RegistryText) {
    self.text = text
    semantic = SemanticVersion(text.raw) ?? Self.completed(text)
  }

  /// Whether it was published as a pre-release.
  package var isPrerelease: Bool { semantic.map { !$0.prerelease.isEmpty } ?? false }

  /// Whether it is among the versions of a requirement.
  ///
  /// A version of another form than SemVer's satisfies `*`, and the requirement that is its very
  /// text.
  package func satisfies(_ requirement: VersionRequirement, prereleases: Bool = false) -> Bool {
    guard let semantic else { return requirement.isAny || requirement.text == text }
    return requirement.matches(semantic, prereleases: prereleases)
  }

  /// `v1.2-rc1` → 1.2.0-rc1; nil where numbers are missing altogether.
  private static func completed(_ text: RegistryText) -> SemanticVersion? {
    var scanner = VersionScanner(text)
    if scanner.next == "v" || scanner.next == "V" { _ = scanner.take(scanner.next ?? "v") }
    do throws(VersionError) {
      var numbers: [UInt64] = [try scanner.number("a number")]
      while numbers.count < 3, scanner.take(".") {
        numbers.append(try scanner.number("a number"))
      }
      let (prerelease, build) = try scanner.labels()
      guard scanner.isAtEnd else { return nil }
      numbers += [0, 0]
      return SemanticVersion(
        numbers[0], numbers[1], numbers[2], prerelease: prerelease, build: build)
    } catch {
      return nil
    }
  }
}

extension PackageVersion: Comparable {
  /// Older first.
  package static func < (left: Self, right: Self) -> Bool {
    switch (left.semantic, right.semantic) {
    case (let first?, let second?):
      if first.precedes(second) { return true }
      if second.precedes(first) { return false }
    case (nil, _?): return true
    case (_?, nil): return false
    case (nil, nil):
      let (first, second) = (DebianVersion(left.text.raw), DebianVersion(right.text.raw))
      if first < second { return true }
      if second < first { return false }
    }
    return left.text < right.text
  }
}

extension PackageVersion: CustomStringConvertible {
  /// The version as the registry spells it, escaped.
  package var description: String { text.escapedPrefix(80) }
}
