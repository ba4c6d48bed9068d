/// The version of souk itself.
package enum SoukVersion {
  /// The number that `souk --version` prints.
  package static let current = "0.1.0"
}
