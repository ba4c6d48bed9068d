import SoukCLI

extension Demo {
  /// Writes the synthetic registry into a folder that is made for it.
  ///
  /// - Throws: always, as yet: the generator of signed registries is not in this build.
  func writeRegistry(into folder: String) throws(CommandFailure) {
    throw CommandFailure(
      .internal, code: "internal", "This build of souk has no demo registry.",
      remedy: "Run `souk` to browse what this machine has.")
  }
}
