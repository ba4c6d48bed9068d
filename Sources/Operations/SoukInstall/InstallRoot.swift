/// A folder that packages are installed into: `REGISTRY/NAME/VERSION/` and what keeps it in order.
package struct InstallRoot: Hashable, Sendable {
  /// The folder, from the root of the file system.
  package let path: String

  /// Names a folder; nothing is looked at yet.
  package init(path: String) {
    self.path = path
  }

  /// What is installed, and nothing else is.
  package var lockFile: String { path + "/souk.lock" }
  /// Work in progress: the journal, staged folders, and the file that one souk at a time holds.
  package var work: String { path + "/.souk" }
  /// What is about to change.
  package var journal: String { work + "/journal.json" }
  /// The file whose lock lets one souk at a time change anything.
  package var mutex: String { work + "/lock" }
}
