package import SoukModel

/// Which packages are to be judged together.
package enum AssessmentScope: Hashable, Sendable {
  /// Every package of one registry; nil for builtin and every marketplace, which leaves apt out.
  case catalogue(RegistryName?)
  /// Every package below a folder, which may also be a package itself.
  case folder(String)
}
