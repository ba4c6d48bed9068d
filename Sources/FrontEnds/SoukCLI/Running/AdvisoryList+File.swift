import SoukAssess

extension AdvisoryList {
  /// Reads the advisories of a file that a person named.
  ///
  /// - Throws: `CommandFailure` with the status for malformed input where it is no such file.
  init(file: String, in context: CommandContext) throws(CommandFailure) {
    let bytes = try context.readBytes(file, Self.sizeLimit)
    do throws(AdvisoryError) {
      try self.init(bytes)
    } catch {
      throw RolloutText.badAdvisories(file, error)
    }
  }
}
