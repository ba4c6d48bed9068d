import Foundation
import SoukModel
import SoukTrust

/// A registry, a package and a key that are made to try publishing with, and are removed with this object.
package final class TrialRegistry: Sendable {
  /// The folder of everything.
  private let folder: String
  /// A desk with the one key.
  package let desk: KeyDesk

  /// The package's folder.
  package var package: String { folder + "/package" }
  /// The registry's folder.
  package var registry: String { folder + "/registry" }

  private static let files = [
    "package.toml": """
    [package]
    name = "souk-trial"
    version = "1.0.0"
    description = "made to try publishing with, and removed afterwards"
    category = "tools"
    author = "souk"
    license = "MIT"

    """,
    "README.md": "# souk-trial\n\nMade to try publishing with, and removed afterwards.\n",
  ]

  /// Makes them in a folder of their own.
  ///
  /// - Parameters:
  ///   - place: the folder that theirs is made in.
  ///   - now: seconds since 1970.
  package init(
    below place: String = NSTemporaryDirectory(), now: @escaping @Sendable () -> Int64
  ) throws(ServiceError) {
    folder = SoukHome.absolute(place) + "/souk-trial-\(UUID().uuidString)"
    desk = KeyDesk(
      files: MemoryKeyFiles(), folder: "/keys", trust: MemoryTrustStore(), now: now)
    do throws(ServiceError) {
      try write()
      _ = try desk.generate("trial", lock: nil)
      var terms = SigningTerms()
      terms.name = RegistryName("trial")
      _ = try PublishingDesk(keys: desk).sign(
        registry, signers: [try desk.privateKey("trial", passphrase: nil).key], terms: terms)
    } catch {
      remove()
      throw error
    }
  }

  deinit { remove() }

  private func write() throws(ServiceError) {
    do {
      try FileManager.default.createDirectory(
        atPath: package, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      for (name, text) in Self.files {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(package)/\(name)"))
      }
    } catch {
      throw ServiceError(
        .io, "“\(RegistryText(package).escaped)” cannot be written.",
        remedy: "Set TMPDIR to a folder that you may write.")
    }
  }

  /// Removes everything; calling twice is no harm.
  private func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }
}
