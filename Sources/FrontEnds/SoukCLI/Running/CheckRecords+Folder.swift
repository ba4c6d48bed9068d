import SoukAssess

extension CheckRecords {
  /// Reads the records of a folder that a person named.
  ///
  /// - Throws: `CommandFailure` with the status for input and output where it is no folder that can be read.
  init(ofFolder path: String) throws(CommandFailure) {
    do throws(CheckRecordError) {
      self = try FolderCheckEvidence(path: path).read()
    } catch {
      throw RolloutText.noEvidence(path)
    }
  }
}
