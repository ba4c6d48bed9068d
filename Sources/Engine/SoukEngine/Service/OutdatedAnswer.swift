package import SoukModel

/// What the engine answers when asked for newer versions.
package struct OutdatedAnswer: Hashable, Sendable, Codable {
  /// The packages with newer versions, by registry and name.
  package var packages: [OutdatedPackage]
  /// How many packages are installed.
  package var installed: Int
  /// The engine that answered.
  package var backend: BackendKind
  /// How long it took, in milliseconds.
  package var milliseconds: Double

  /// Makes an answer.
  package init(
    packages: [OutdatedPackage], installed: Int, backend: BackendKind, milliseconds: Double
  ) {
    self.packages = packages
    self.installed = installed
    self.backend = backend
    self.milliseconds = milliseconds
  }
}
