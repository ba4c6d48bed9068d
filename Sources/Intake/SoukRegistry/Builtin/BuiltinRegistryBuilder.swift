import SoukModel
import SoukTrust

/// Makes the registry that ships inside the program: its themes, and the signature lab.
///
/// Run by a developer through `souk-sign`; times are fixed, so that one secret gives one pack.
package enum BuiltinRegistryBuilder {
  /// What the program embeds.
  package struct Product: Sendable {
    /// The packed registry.
    package let pack: [UInt8]
    /// The root public key's text.
    package let root: [UInt8]
    /// The files before they were packed.
    package let files: [String: [UInt8]]
  }

  /// 2026-01-05T00:00:00Z.
  private static let published: Int64 = 1_767_571_200

  /// Builds and signs everything with keys that are drawn from `secret`.
  ///
  /// - Parameter themes: the text of the theme files by name, in the order to list them.
  package static func build(
    themes: [(name: String, text: String)], secret: [UInt8]
  ) throws -> Product {
    let keys = try PublishingKeys(secret: secret)
    let publisher = RegistryPublisher(
      name: .builtin, description: "What ships inside souk: its themes and the signature lab.",
      owner: "the souk project", serial: 1, publishedAt: published, expiresAt: nil, keys: keys)
    let files = try publisher.files(themes.map(theme) + lab)
    return Product(
      pack: try MemoryFiles(files).packed(), root: files[RegistryLayout.root] ?? [], files: files)
  }

  private static func theme(_ theme: (name: String, text: String)) -> PackageDraft {
    PackageDraft(
      name: "theme-\(theme.name)", description: "The \(theme.name) theme of souk's own screen.",
      category: "themes", keywords: ["theme", "colours", "screen", theme.name],
      author: "the souk project",
      releases: [
        ReleaseDraft(
          version: "1.0.0", publishedAt: published,
          files: ["themes/\(theme.name).toml": Array(theme.text.utf8)])
      ])
  }

  private static var lab: [PackageDraft] {
    let good = sample(
      "lab-good", nil,
      "A release as it should be, to compare the others with. Signature and checksum are verified.")
    return [good] + ReleaseFlaw.allCases.map { sample("lab-\($0.rawValue)", $0, $0.explanation) }
  }

  private static func sample(
    _ name: String, _ flaw: ReleaseFlaw?, _ explanation: String
  ) -> PackageDraft {
    var release = ReleaseDraft(
      version: "1.0.0", publishedAt: flaw == .expiredKey ? 1_561_939_200 : published,
      files: ["README.txt": Array("\(name)\n\n\(explanation)\n".utf8)], flaw: flaw)
    var releases = [release]
    if flaw?.needsReleaseBefore == true {
      release.version = "0.9.0"
      release.files["README.txt"]?.append(contentsOf: "The release before.\n".utf8)
      release.flaw = nil
      releases.append(release)
    }
    return PackageDraft(
      name: name, description: explanation, category: "signature-lab",
      keywords: ["lab", "signature", "verification"], author: "the souk project",
      releases: releases)
  }
}
