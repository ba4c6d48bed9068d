import SoukModel

/// A version with the rules that it is compared by, as one text: how both indexes keep it.
package enum VersionLabel {
  /// How many bytes of a version are kept.
  private static let longest = 160

  /// The text: `d` for Debian's rules or `s` for SemVer's, then the version.
  package static func text(of package: PackageAttributes) -> String {
    let lead = package.numbering == .debian ? "d" : "s"
    let raw = package.version.raw
    guard raw.utf8.count > longest else { return lead + raw }
    return lead + String(String.UnicodeScalarView(raw.unicodeScalars.prefix(longest / 4)))
  }

  /// Whether the version of a label is among those that a filter asks for.
  package static func matches(_ label: String, _ filter: VersionFilter) -> Bool {
    let version = String(String.UnicodeScalarView(label.unicodeScalars.dropFirst()))
    return filter.matches(
      RegistryText(version), label.utf8.first == UInt8(ascii: "d") ? .debian : .semantic)
  }
}
