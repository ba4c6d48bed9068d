/// What a package says of itself: `package.toml` in its folder.
///
/// The v1 format is read as it is found: everything of `[package]`, and the further tables kept as
/// they are. A field that is not given is nil, which is not the same as empty.
package struct PackageManifest: Hashable, Sendable {
  /// The name of the file in a package's folder.
  package static let fileName = "package.toml"

  /// The name, one or more of letters, digits and `-_.+`.
  package var name: String
  /// The version as written.
  package var version: String
  /// The name with its owner, `owner/name`.
  package var fullName: String?
  /// What it is, in a line or two.
  package var description: String?
  /// The category.
  package var category: String?
  /// Who publishes it; several authors are joined by commas.
  package var author: String?
  /// Where its sources are.
  package var repository: String?
  /// The licence as written.
  package var license: String?
  /// What it needs, in order.
  package var dependencies: [ManifestDependency] = []
  /// What it can do, in the author's words.
  package var features: [String] = []
  /// Labels.
  package var tags: [String] = []
  /// Words to find it by.
  package var keywords: [String] = []
  /// Whether the publisher calls it ready for production, where that is said.
  package var productionReady: Bool?
  /// The tables beside `[package]`, as they stand.
  package var sections: JSONObject = [:]
  /// The whole document.
  package var document: JSONObject = [:]

  /// Makes a manifest of nothing but the two fields that every package has.
  package init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  /// Whether a text can be a package's name, also as the name of a folder.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 128 else { return false }
    let isStart = { (byte: UInt8) in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
    }
    return isStart(first) && text.utf8.allSatisfy { isStart($0) || "-_.+".utf8.contains($0) }
  }
}
