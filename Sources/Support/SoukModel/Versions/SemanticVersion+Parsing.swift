extension SemanticVersion {
  /// Reads `MAJOR.MINOR.PATCH[-PRERELEASE][+BUILD]` by clauses 2, 9 and 10 of SemVer 2.0.0.
  ///
  /// - Throws: ``VersionError`` at the first character that cannot stand where it does.
  package init(parsing text: RegistryText) throws(VersionError) {
    var scanner = VersionScanner(text)
    let major = try scanner.number("the major number")
    try scanner.skip(".", "“.” and the minor number")
    let minor = try scanner.number("the minor number")
    try scanner.skip(".", "“.” and the patch number")
    let patch = try scanner.number("the patch number")
    let (prerelease, build) = try scanner.labels()
    guard scanner.isAtEnd else { throw scanner.error("“-”, “+” or the end") }
    self.init(major, minor, patch, prerelease: prerelease, build: build)
  }
}
