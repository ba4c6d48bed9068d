/// How far the reading of a registry has come.
package struct RegistryProgress: Hashable, Sendable {
  /// Packages delivered so far.
  package var packages: Int
  /// The part of the registry that is read, 0 to 1, by bytes as stored (compressed).
  package var fraction: Double

  /// Makes a value; `fraction` is kept within 0 and 1.
  package init(packages: Int, fraction: Double) {
    self.packages = packages
    self.fraction = fraction.isFinite ? min(1, max(0, fraction)) : 0
  }
}
